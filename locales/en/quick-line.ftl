# One line in which a person types movements, notes and questions together.

quick-line-label = Record something in one line
# The examples are read as a movement, a note and a question.
quick-line-hint = For example: walk 20, sat 3h stiff, ?can I lift the kids
# Below what was understood, while it is not saved yet.
quick-line-read-as = Press Enter to save this. Your whole line is saved as a note too.
quick-line-movement = Movement: { $name }
quick-line-movement-minutes = Movement: { $name }, { $n } min
quick-line-note = Note: { $text }
quick-line-question = Question for the physiotherapist: { $text }
quick-line-save = Save
quick-line-saving = Saving
# $limit is the number of characters.
quick-line-too-long = This line is too long to save: the limit is { $limit } characters. What you typed is still here. For a longer note, add a moment.
