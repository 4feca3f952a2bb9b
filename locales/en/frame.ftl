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
frame-opening = Opening your journal. Urgent signs and "It hurts now" work already.

# Buttons beside a message about what was just done.
frame-undo = Undo
frame-redo = Redo
frame-unsaved-first = This form holds something that is not saved. Undo works on what is saved.
# A button after something did not work.
frame-retry = Try again
frame-unexpected = Something unexpected happened inside Backstory. What was saved before is still there.
# Beside a message that the journal's file is not where it was.
frame-copy = Save a copy of everything
frame-copy-saved = Saved a copy as { $path }
# While a copy of the journal is saved, beside a bar that shows how far it is.
task-copy-writing = Saving a copy of your journal
task-copy-checking = Checking the copy
# After the person pressed Cancel, until everything is put back.
task-copy-cancelling = Cancelling the copy
# A button that stops it.
task-cancel = Cancel
# Asked before the window lets go of what it alone still holds, with three buttons.
leave-title = Save a copy first?
leave-what = { $path } was moved, deleted or written over while it was open. What you saved there is now only in this window. Without a copy it is lost when you go on.
leave-copy = Save a copy
leave-without = Go on without a copy
leave-stay = Cancel
# Beside the question which day is meant: nothing is written then.
frame-which-day-leave = Not now
# After a button or a key did not do what it should.
frame-fault = Something in this window did not work. What you typed is still here, and what was saved before is still there.
frame-fault-not-copied = Copying did not work here. The details: { $details }

# In place of the screens when the journal cannot be opened, or when a screen breaks.
frame-trouble-journal = Your journal could not be opened
frame-trouble-window-title = This screen stopped working
frame-trouble-window = Something in the window went wrong. What was saved before is still there, and so is what was begun, as a draft. Try again; if this page comes back, close Backstory and open it anew.
frame-trouble-signs = The urgent signs can still be read.
frame-trouble-copy = Copy details
frame-trouble-copied = Copied.
frame-trouble-not-copied = Copying did not work here. The details are selected; copy them with the keyboard.
frame-trouble-details = Details for a report of this problem
frame-trouble-details-hint = They name the problem, the version and where the journal is stored, nothing you wrote in it.

# The details, one line each. $code is a short name of the problem, such as "damaged".
frame-details-code = Problem: { $code }
frame-details-message = Message: { $message }
frame-details-file = Journal file: { $path }
frame-details-version = Version: { $version }
# An error of the window: its name and message as a programmer reads them, and where it happened.
frame-details-error = Error: { $error }
frame-details-place = At: { $place }

# The plain page when the window cannot start.
frame-start-title = Backstory could not start
frame-start-what = Something in the window went wrong while it opened. Your journal was not changed: everything you saved is still there, and so is what you had begun and not saved.
frame-start-again = Try again. If this page comes back, close Backstory and open it anew.
frame-start-emergency = In an emergency, call your local emergency number.
frame-start-details-hint = They name what went wrong in the program, nothing you wrote.
