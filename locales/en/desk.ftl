# Desk breaks: a timer in the navigation that suggests a small movement while Backstory is open.

# Name of the place in the navigation, spoken, and the heading in the settings.
desk-title = Desk breaks

# One line in the navigation; the minutes are rounded up.
desk-in = Desk break in { $n } min
# Name of a button with a picture only, spoken.
desk-pause = Pause desk breaks
desk-paused = Desk breaks paused
desk-go-on = Resume
desk-rests = No desk breaks today
desk-start-again = Start again

# When it is time. The name of a movement and how long it takes are below it.
desk-due = Time to move a little, if you like
# Buttons below that.
desk-did = I did it
desk-another = Another
desk-snooze = In { $n } min
desk-not-today = Not today
# Spoken after "Another" was pressed. $movement is the name of a movement.
desk-other = { $movement }, { $length }

# A button in a navigation too narrow for a sentence: the words below its picture.
# The minutes that are left.
desk-short-in = { $n } min
desk-short-paused = Paused
desk-short = Break
# The same button spoken: what it shows, and what that means.
desk-button = { $short }: { $full }

# In the settings.
desk-what = While it is open, Backstory suggests a small movement now and then. You can do it without getting down on the floor. It is saved in your journal only if you say that you did it, and you can skip as many as you like.
desk-how-often = How often
desk-off = Off
desk-every = Every { $n } minutes
desk-how-often-hint = Choose what suits you. We know of no study that shows which interval is best for a back.
desk-cue = How to tell you
desk-cue-option = { $cue ->
    [window] Only show it in this window
    [taskbar] Also highlight the window in the taskbar
   *[sound] Also play one soft sound
}
