# Move: the library of movements. The movements themselves are content of the learn crate.

move-title = Move
# Beside it stands where this is from.
move-no-best = No movement was shown to be better than another. Choose what you like.

# Asked once above the list; the answer only sets a filter.
move-floor-ask = Is getting down to the floor, and up again, all right today?
move-floor-hint = "No" leaves out what can only be done lying or on all fours. The answer is not stored.
move-floor-yes = Yes
move-floor-no = No, not today

move-library = The library
# Names of groups of buttons that narrow the list, and the buttons.
move-filter-position = Position
move-filter-time = Time
move-filter-feel = How does it feel today?
move-posture = { $posture ->
    [lying] Lying
    [all-fours] On all fours
    [sitting] Sitting
   *[standing] Standing
}
move-no-floor = No floor
move-length = { $length ->
    [short] Up to 1 minute
    [medium] Up to 2 minutes
   *[longer] Longer
}
move-feel = { $feel ->
    [very-sore] Very sore
    [stiff] Stiff or uneasy
   *[good] Quite good
}
# What the answer shows, before how many are shown.
move-feel-shows = { $feel ->
    [very-sore] Gentle ones.
    [stiff] Gentle and steady ones.
   *[good] Gentle, steady and strong ones.
}
move-shown = { $n } of { $of } shown.
move-clear = Clear the choice
move-none = No movement here fits all of this.
# On a card when the list leaves out the floor, and on the page of a movement.
move-easier-no-floor = easier form without the floor

# How long it takes, on a card. Walking has no length of its own.
move-about-seconds = about { $n } seconds
move-about-minutes = { $n ->
    [one] about { $n } minute
   *[other] about { $n } minutes
}
move-any-length = any length
# Beside the position of a movement.
move-effort = { $effort ->
    [gentle] gentle
    [steady] steady
   *[strong] strong
}
move-effort-own = Gentle, steady and strong are our own sorting.

# The page of a movement.
move-floor-free = no floor needed
move-pictures = Drawings
move-how = How
move-easier = Easier
move-harder = Harder
move-care = What to watch
# On everything that says how a movement is done.
move-own-words = own description, awaiting a physiotherapist's review
move-dose-title = How much
move-dose = Many people start with about five slow repetitions, up to three times a day.
move-dose-walk = Our own example starts with about five minutes, two or three times a day. You decide.
move-stop-title = When to stop
move-stop = New numbness, new weakness, or pain that spreads below the knee: stop this movement, and read the urgent signs.
move-stop-signs = Read the urgent signs
move-clinician = Pregnancy, recent surgery, a fracture from thin bones, or limits from a clinician: the clinician's plan comes first.
move-sources = Where it is from
