# Move: the library of movements. The movements themselves are content of the learn crate.

move-title = Move
# Beside it stands where this is from.
move-no-best = Studies have found no single best movement, so choose the ones you like.

# Asked once above the list; the answer only sets a filter.
move-floor-ask = Can you get down to the floor and back up today?
move-floor-hint = "No" hides the movements that need the floor. If you can lie on a bed, select "Lying" below instead. Your answer is forgotten when you close Backstory.
move-floor-yes = Yes
move-floor-no = No

move-library = The library
# Names of groups of buttons that narrow the list, and the buttons.
move-filter-position = Position
move-filter-time = Time
move-filter-effort = Effort
move-posture = { $posture ->
    [lying] Lying
    [all-fours] On all fours
    [sitting] Sitting
   *[standing] Standing
}
move-no-floor = Without the floor
move-length = { $length ->
    [short] Up to 1 minute
    [medium] Up to 2 minutes
   *[longer] Longer
}
move-filter-effort-choice = { $effort ->
    [gentle] Gentle
   *[gentle-and-steady] Gentle and steady
}
move-shown = Showing { $n } of { $of }.
move-clear = Show all
move-none = No movement matches all of these choices.
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
move-effort-own = We sorted the movements into gentle, steady and strong ourselves.

# The page of a movement.
move-floor-free = done without the floor
move-pictures = Drawings
move-how = How to do it
move-easier = To make it easier
move-harder = To make it harder
move-care = Keep in mind
# On everything that says how a movement is done.
move-own-words = our own description, which a physiotherapist has yet to review
move-dose-title = How much to do
move-dose = A Scottish NHS leaflet suggests starting with 5 repetitions, 3 times a day. While that is comfortable, add a little every few days.
move-dose-walk = Our own example starts with 5 minutes, twice a day. You decide what suits you.
move-stop-title = When to stop
# Below the words of the urgent signs about when to stop.
move-stop = Stop too if your pain gets worse or a new pain comes. If something is new for you and missing from the list, ask a health professional.
move-stop-signs = Read the urgent signs
move-clinician = These movements are for adults. If you are pregnant, have had recent surgery or a fracture from weak bones, or were given limits, follow your own health professional's plan first.
move-sources = Sources of this page

# "I did this" on the page of a movement: a guess first, if wanted, then how it was.
move-bout = Try this movement
move-bout-lead = You can record how this movement felt. If you want, guess first and compare afterwards. Leave blank anything you like.
# $day is a day such as "20 November"; $movement is such as "Knee rolls, 5 times (sore)".
move-bout-last = Last recorded on { $day }: { $movement }
move-bout-did = I did this
move-bout-guess = Guess first
move-bout-expected = How uncomfortable do you expect it to be?
# What 0 and 10 mean, of discomfort.
move-discomfort-low = not at all
move-discomfort-high = the most I can imagine
move-bout-now = I will do it now
move-bout-no-guess = Skip the guess
move-bout-doing = Take your time. You expect { $n }.
move-bout-doing-plain = Take your time.
move-bout-leave = Discard
move-bout-times = How many times?
move-bout-minutes = How many minutes?
move-bout-actual = How uncomfortable was it?
move-bout-you-expected = You expected { $n }.
move-bout-after = How is your back now?
move-after = { $after ->
    [fine] Fine
    [sore] Sore
   *[worse] Worse
}
move-bout-save = Save it
# Next to a number field with an impossible number.
move-bout-times-range = Type a number from 1 to 200, or leave it blank.
move-bout-minutes-range = Type a number of minutes from 1 to 1440, or leave it blank.
# $name is another movement whose record was started and not saved.
move-bout-other = You started to record { $name }.
move-bout-other-open = Finish it
# $day is a day such as "Thursday 20 November".
move-bout-day = This will be saved for { $day }, when you started.
move-bout-left = Discarded.
move-bout-take-back = Bring it back
move-bout-saved = Saved.
move-bout-saved-ask = Saved. Tomorrow morning “Today” will ask whether it has settled.
# Today, the morning after a movement that left the person sore or made it worse. $when is "Yesterday"
# or a day such as "Thursday 20 November"; $name is the movement.
move-settle-title = { $when }: { $name }, { $after ->
    [fine] fine
    [sore] sore
   *[worse] worse
}.
move-settle-yesterday = Yesterday
move-settle-ask = { $when ->
    [yesterday] Has your back settled this morning?
   *[earlier] Had your back settled by the next morning?
}
move-settle-yes = Yes
move-settle-no = No
# Both are numbers from 0 to 10: the discomfort the person recorded, and the limit in the person's plan.
move-settle-limit = Discomfort you recorded: { $n }. Your own limit: { $limit }.
move-settle-noted = You recorded discomfort of { $n } out of 10.

# My plan: movements built up in steps that the person sets.
move-plan = My plan
move-plan-none = You have no plan yet. Choose a movement you like and set your own small steps.
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
move-plan-limit = My limit for discomfort: { $n }
move-plan-since = since { $day }
move-plan-next = Next step
move-plan-back = Back a step
move-plan-edit = Change
move-plan-end = End plan
# The buttons, spoken; $name is the movement.
move-plan-button = { $button }: { $name }
move-plan-last = This is your last step. You can stay here or change the steps.
move-plan-only-you = You decide when to go up a step.
# On the page of a movement.
move-plan-this = Add it to my plan

# The form of a plan.
move-plan-title-new = Plan a movement
move-plan-title-edit = Change the plan
# Another plan than the one that is shown; $name is its movement.
move-plan-begun = You started a plan for { $name } and have yet to save it.
move-plan-begun-unnamed = You started a plan without a movement and have yet to save it.
move-plan-begun-open = Finish it
move-plan-which = Which movement
move-plan-choose = Choose a movement
move-plan-own = Something else
move-plan-what = What is it?
move-plan-what-missing = Choose a movement, or type what it is.
move-plan-unit = Counted in
move-plan-units = { $unit ->
    [minutes] minutes
   *[repetitions] repetitions
}
move-plan-steps = Your steps
move-plan-steps-lead = Start with what has gone well lately, even on a poor day.
move-plan-example = { $unit ->
    [minutes] The example is the same for everyone, so change it as you like. It stays on each step for three or four days.
   *[repetitions] The example is the same for everyone, so change it as you like. It adds one every few days while that is comfortable.
}
move-plan-example-missing = The example could not be read: { $reason }
move-plan-example-again = Use the example
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
move-plan-most = A plan can have up to 20 steps.
move-plan-own-limit = Your own limit for discomfort
move-plan-own-limit-hint = Some physiotherapists suggest staying at 5 out of 10 or below while you move, if it settles by the next morning. This was tested for a heel tendon problem, not for backs. Choose your own limit.
move-plan-steps-problem = Type a number from 1 to 600 for each step, and from 1 to 10 times a day.
move-plan-steps-waiting = The plan has no steps yet. Try again in a moment, or add your own.
move-plan-step-gone = The step you were on is gone. Choose the step you are on now.
move-plan-limit-missing = Choose a limit from 0 to 10.
move-plan-confirm = { $id ->
    [new] Use this plan
   *[other] Save the changes
}

# Try again: what used to be uncomfortable.
move-try = Try again
move-try-lead = Movements that used to be uncomfortable may have become easier. Add one here, and try it again when you like.
move-try-what = What used to be uncomfortable?
move-try-add = Add
move-try-easier = It has become easier
# $day is a day such as "12 November".
move-try-easier-since = easier since { $day }
move-try-noted = added on { $day }
move-try-remove = Remove { $what }
move-try-this = Add it to “Try again”
move-try-missing = Type what used to be uncomfortable.

# Guesses beside how it was: what the marks of the picture mean. Its words stand in charts.ftl, its
# heading and findings in findings.ftl.
move-guesses-expected = expected
move-guesses-actual = how it was
move-guesses-same = as expected
