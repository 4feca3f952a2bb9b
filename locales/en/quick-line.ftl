# One line in which movement, notes and questions are typed together.

quick-line-label = Write it in one line
# The examples are read as a movement, a note and a question.
quick-line-hint = Such as: walk 20, sat 3h stiff, ?can I lift the kids
# Above what was understood, while nothing is saved.
quick-line-read-as = Enter saves this. The line itself is kept as a note.
quick-line-movement = Movement: { $name }
quick-line-movement-minutes = Movement: { $name }, { $n } min
quick-line-note = Note: { $text }
quick-line-question = Question for the physio: { $text }
quick-line-save = Save
quick-line-saving = Saving
# $limit is the number of characters.
quick-line-too-long = This is too long for one line: at most { $limit } characters. It is not saved; what you typed is still here. A moment has room for long notes.
