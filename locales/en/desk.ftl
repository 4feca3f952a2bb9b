# Desk breaks: a timer in the navigation that offers a small movement while Backstory is open.

# Name of the place in the navigation, spoken, and the heading in the settings.
desk-title = Desk breaks

# One line in the navigation; the minutes are rounded up.
desk-in = Desk break in { $n } min
# Name of a button with a picture only, spoken.
desk-pause = Pause desk breaks
desk-paused = Desk breaks paused
desk-go-on = Go on
desk-rests = No desk breaks today
desk-start-again = Start again

# When it is time. Below it stand the name of a movement and how long it takes.
desk-due = Time to move a little, if it suits
# Buttons below that.
desk-did = I did it
desk-another = Another
desk-snooze = In { $n } min
desk-not-today = Not today
# Spoken after "Another" was pressed. $movement is the name of a movement.
desk-other = { $movement }, { $length }

# A button in a navigation too narrow for a sentence: what stands below its picture.
# The minutes that are left.
desk-short-in = { $n } min
desk-short-paused = Paused
desk-short = Break
# The same button spoken: what it shows, and what that means.
desk-button = { $short }: { $full }

# In the settings.
desk-what = A small movement that needs no floor is offered now and then, only while Backstory is open. Nothing is counted, and missed ones are not remembered. A movement stands in your journal only if you say that you did it.
desk-how-often = How often
desk-off = Off
desk-every = Every { $n } minutes
desk-how-often-hint = How often is your choice: we know of no study that says which interval is best for a back.
desk-cue = When it is time
desk-cue-option = { $cue ->
    [window] Only show it in this window
    [taskbar] Also mark the window in the taskbar
   *[sound] Also play one soft tone
}
