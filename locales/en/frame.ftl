# What surrounds every screen: navigation, messages about the whole window, and trouble.

# Spoken and shown to a person who moves by keyboard.
frame-skip = Skip to content
# Name of the navigation, spoken.
frame-nav = Main
frame-nav-today = Today
frame-nav-journal = Journal
frame-nav-settings = Settings
frame-nav-trends = Trends
frame-nav-learn = Learn
frame-nav-move = Move
frame-nav-report = Report
frame-foot = A journal and learning tool. It does not diagnose or treat.

frame-demo = Demo journal: every entry here is invented
frame-leave-demo = Leave the demo

# While the journal takes its time to open.
frame-opening = Opening your journal. Urgent signs and "It hurts now" already work.

# Buttons beside a message about what was just done.
frame-undo = Undo
frame-redo = Redo
frame-unsaved-first = This form has changes that are not saved yet. Undo works on saved changes.
# A button after something did not work.
frame-retry = Try again
frame-unexpected = Something unexpected happened inside Backstory. Everything you saved is still there.
# Beside a message that the journal file has gone from its place.
frame-copy = Save a copy of everything
frame-copy-saved = Copy saved as { $path }
# While a copy of the journal is saved, beside a bar that shows how far it is.
task-copy-writing = Saving a copy of your journal
task-copy-checking = Checking the copy
# After the person pressed Cancel, until everything is put back.
task-copy-cancelling = Cancelling the copy
# A button that stops it.
task-cancel = Cancel
# Asked before the window gives up what it alone still has, with three buttons.
leave-title = Save a copy first?
leave-what = { $path } was moved, deleted or replaced while it was open. What you saved there is now only in this window. Save a copy first, or it is lost when you continue.
leave-copy = Save a copy
leave-without = Continue without a copy
leave-stay = Cancel
# Beside the question which day is meant: nothing is saved then.
frame-which-day-leave = Not now
# After a button or a key did not do what it should.
frame-fault = Something in this window did not work. What you typed is still here, and everything you saved is still there.
frame-fault-not-copied = Copying did not work here. These are the details: { $details }

# In place of the screens when the journal cannot be opened, or when a screen breaks.
frame-trouble-journal = Your journal could not be opened
frame-trouble-window-title = This screen stopped working
frame-trouble-window = Something in the window went wrong. Everything you saved is still there, and what you started is kept as a draft. Try again. If this page comes back, close Backstory and open it again.
frame-trouble-signs = You can still read the urgent signs.
frame-trouble-copy = Copy details
frame-trouble-copied = Copied.
frame-trouble-not-copied = Copying did not work here. The details are selected, so you can copy them with the keyboard.
frame-trouble-details = Details for reporting this problem
frame-trouble-details-hint = They name the problem, the version and where your journal is stored, but nothing you wrote in it.

# The details, one line each. $code is a short name of the problem, for example "damaged".
frame-details-code = Problem: { $code }
frame-details-message = Message: { $message }
frame-details-file = Journal file: { $path }
frame-details-version = Version: { $version }
# An error of the window: its name and message as a programmer reads them, and where it happened.
frame-details-error = Error: { $error }
frame-details-place = At: { $place }

# The plain page when the window cannot start.
frame-start-title = Backstory could not start
frame-start-what = Something in the window went wrong while it opened. Your journal is unchanged. Everything you saved is still there, and so are your drafts.
frame-start-again = Try again. If this page comes back, close Backstory and open it again.
frame-start-emergency = In an emergency, call your local emergency number.
frame-start-details-hint = They name what went wrong in the program, but nothing you wrote.
