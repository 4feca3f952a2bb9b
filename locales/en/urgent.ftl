# Around the list of urgent signs. The list itself is reviewed content and stands elsewhere.

# Name of the list: heading, and the button that leads there from every screen.
urgent-title = Urgent signs
urgent-full = Read the full list
# The key that opens the list, beside its button.
urgent-key = F1
urgent-back = Back
# Where a number to call was chosen in the settings.
urgent-call = Call { $number }
