# What the app is, word for word wherever it says so. Reviewed as a whole: never shortened.
intended-purpose = A personal journal and learning tool that helps people record how their back feels, understand general advice, and prepare for an appointment.
