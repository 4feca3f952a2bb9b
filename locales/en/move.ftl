# Move: the library of movements. The movements themselves are content of the learn crate.

move-title = Move
# Beside it stands where this is from.
move-no-best = No single movement here was shown to be better than another. Choose what you like.

# Asked once above the list; the answer only sets a filter.
move-floor-ask = Is getting down to the floor, and up again, all right today?
move-floor-hint = "No" leaves out what can only be done lying or on all fours. If lying on a bed is all right, press "Lying" below instead. The answer is not stored.
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
move-stop = If it gets worse, or a new pain comes, stop this movement. New numbness, new weakness, or pain that spreads below the knee: stop, and read the urgent signs. If what you have is new and not on that list, ask a health professional.
move-stop-signs = Read the urgent signs
move-clinician = Pregnancy, recent surgery, a fracture from thin bones, or limits from a clinician: the clinician's plan comes first.
move-sources = Where it is from

# "I did this" on the page of a movement: a guess first, if wanted, then how it was.
move-bout = If you do it
move-bout-lead = Note it, or guess first how it will feel and see afterwards. Everything can be left blank.
# $day is a day such as "20 November"; $movement is such as "Knee rolls, 5 times (sore)".
move-bout-last = Last noted on { $day }: { $movement }
move-bout-did = I did this
move-bout-guess = Guess first
move-bout-expected = How uncomfortable do you expect it to be?
# What 0 and 10 mean, of discomfort.
move-discomfort-low = not at all
move-discomfort-high = most I can imagine
move-bout-now = I will do it now
move-bout-no-guess = Without a guess
move-bout-doing = Take your time. You expect { $n }.
move-bout-doing-plain = Take your time.
move-bout-leave = Do not note it
move-bout-times = How many times?
move-bout-minutes = How many minutes?
move-bout-actual = How uncomfortable was it?
move-bout-you-expected = You expected { $n }.
move-bout-after = How is it now?
move-after = { $after ->
    [fine] Fine
    [sore] Sore
   *[worse] Worse
}
move-bout-save = Save it
# Next to a number field when what stands there is no number that can be.
move-bout-times-range = From 1 to 200 times, or left blank.
move-bout-minutes-range = From 1 to 1440 minutes, or left blank.
# $name is another movement that was begun to be noted and not saved.
move-bout-other = { $name } is not noted yet.
move-bout-other-open = Go on there
# $day is a day such as "Thursday 20 November".
move-bout-day = It is noted for { $day }, when you began.
move-bout-left = Not noted.
move-bout-take-back = Bring it back
move-bout-saved = Noted.
move-bout-saved-ask = Noted. Tomorrow morning the page “Today” asks whether it has settled.
# When a movement made it worse.
move-worse-title = Stop this one for now
move-worse = It may return smaller later, or another one may suit you better. New numbness, new weakness, or pain that spreads below the knee: read the urgent signs now. If what you have is new and not on that list, ask a health professional.

# Today, the morning after a movement that left the person sore or made it worse. $when is "Yesterday"
# or a day such as "Thursday 20 November"; $name is the movement.
move-settle-title = { $when }: { $name }, { $after ->
    [fine] fine
    [sore] sore
   *[worse] worse
}.
move-settle-yesterday = Yesterday
move-settle-ask = { $when ->
    [yesterday] Had it settled by this morning?
   *[earlier] Had it settled by the next morning?
}
move-settle-yes = Yes
move-settle-no = No
# Both are numbers from 0 to 10: the discomfort the person noted, and the limit in the person's plan.
move-settle-limit = You noted discomfort { $n } of 10; your own limit is { $limit }.
move-settle-noted = You noted discomfort { $n } of 10.

# My plan: movements built up in steps that the person sets.
move-plan = My plan
move-plan-none = Nothing planned. Choose a movement you like and set your own small steps.
move-plan-add = Plan a movement
move-plan-amount = { $unit ->
    [minutes] { $n } min
   *[repetitions] { $n ->
        [one] { $n } repetition
       *[other] { $n } repetitions
    }
}
# $amount is one of the above; how often in a day.
move-plan-step = { $times ->
    [one] { $amount }, once a day
    [2] { $amount }, twice a day
   *[other] { $amount }, { $times } times a day
}
move-plan-of = Step { $n } of { $of }
# Spoken for the picture of the steps.
move-plan-ladder = The steps of { $name }
move-plan-spoken = Step { $n }: { $step }
move-plan-spoken-now = Step { $n }, where you are: { $step }
move-plan-limit = Own limit of discomfort: { $n }
move-plan-since = since { $day }
move-plan-next = Next step
move-plan-back = Back a step
move-plan-edit = Change
move-plan-end = End
# The buttons, spoken; $name is the movement.
move-plan-button = { $button }: { $name }
move-plan-last = This is your last step. Stay here, or change the steps.
move-plan-only-you = The steps never go up by themselves: you decide.
# On the page of a movement.
move-plan-this = Build it up in my plan

# The form of a plan.
move-plan-title-new = Plan a movement
move-plan-title-edit = Change the plan
# Another plan than the one that is shown; $name is its movement.
move-plan-begun = { $name } was begun and is not saved.
move-plan-begun-unnamed = A plan without a movement was begun and is not saved.
move-plan-begun-open = Go on with it
move-plan-which = Which movement
move-plan-choose = Choose a movement
move-plan-own = Something of your own
move-plan-what = What is it?
move-plan-what-missing = Choose a movement, or write what it is.
move-plan-start = A comfortable start
move-plan-start-range = A start is from 1 to 600.
move-plan-start-hint = What went without trouble lately, even on a poor day.
move-plan-unit = Counted in
move-plan-units = { $unit ->
    [minutes] minutes
   *[repetitions] repetitions
}
move-plan-steps = Your steps
move-plan-example = { $unit ->
    [minutes] An example to change as you like: the same for three or four days, then a little more. You decide.
   *[repetitions] An example to change as you like: one more every few days while it is comfortable. You decide.
}
move-plan-example-missing = The example could not be made: { $reason }
move-plan-example-again = Take the example from { $n }
# Brings back the steps that the example took the place of.
move-plan-example-undo = Bring back my steps
# One row of the list of steps.
move-plan-row = Step { $n }
move-plan-row-amount = Step { $n }: { $unit ->
    [minutes] minutes
   *[repetitions] repetitions
}
move-plan-row-times = Step { $n }: times a day
move-plan-row-times-short = times a day
move-plan-row-remove = Remove step { $n }
move-plan-row-now = you are here
move-plan-row-here = I am here
move-plan-row-here-spoken = I am here: step { $n }
move-plan-row-add = Add a step
move-plan-most = As many steps as there can be.
move-plan-own-limit = Your own limit of discomfort
move-plan-own-limit-hint = 5 is a rule some physios use: up to 5 while moving, if it has settled by the next morning. It was tested for a tendon, not for backs. Choose your own.
move-plan-steps-problem = Each step is from 1 to 600, and from 1 to 10 times a day.
move-plan-steps-waiting = There are no steps yet. Try again in a moment, or add your own.
move-plan-step-gone = Your step is no longer among these. Choose where you are.
move-plan-limit-missing = Choose a limit from 0 to 10.
move-plan-confirm = { $id ->
    [new] Use this plan
   *[other] Save the changes
}

# Try again: what used to be uncomfortable.
move-try = Try again
move-try-lead = What used to be uncomfortable may have become easier. Note it here, and try it when you like.
move-try-what = What used to be uncomfortable?
move-try-add = Add
move-try-easier = It got easier
# $day is a day such as "12 November".
move-try-easier-since = easier since { $day }
move-try-noted = noted on { $day }
move-try-remove = Remove { $what }
move-try-this = Note it under “Try again”
move-try-missing = Write what it is.

# Guesses beside how it was: what the marks of the picture mean. Its words stand in charts.ftl, its
# heading and findings in findings.ftl.
move-guesses-expected = expected
move-guesses-actual = how it was
move-guesses-same = as expected
