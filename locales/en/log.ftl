# What was done, as the change log keeps it and as undo names it.

# Names of what was saved. They also follow "Erased for good:" and the like, so they are nouns.
log-check-in = Check-in for { $day }
log-moment = Moment on { $day }
# Names of a change, in the history and after done-undone and done-redone.
log-removed-check-in = Removed the check-in for { $day }
log-removed-moment = Removed the moment on { $day }
log-moved-check-in = Moved the check-in to { $day }
log-how-it-started = First answers about your back
log-demo = Demo journal

# Everything in the journal but check-ins and moments.
log-record = { $kind ->
    [episode] Episode
    [flare_up] Flare-up
    [medicine] Medicine
    [treatment] Treatment
    [factor] Trigger or relief
    [day_pattern] 24-hour pattern
    [appointment] Appointment
    [question] Question for the physiotherapist
    [goal_set] Goals
    [goal_review] Goal ratings
    [questionnaire] Questionnaire
    [pain_recall] Pain over the past week
    [urgent_signs] Answer to the urgent signs
    [flare_plan] Flare plan
    [movement_plan] Movement plan
    [other_illness] Days ill with something else
   *[try_again] Movement to try again
}
log-removed-record = { $kind ->
    [episode] Removed the episode
    [flare_up] Removed the flare-up
    [medicine] Removed the medicine
    [treatment] Removed the treatment
    [factor] Removed the trigger or relief
    [day_pattern] Removed the 24-hour pattern
    [appointment] Removed the appointment
    [question] Removed the question for the physiotherapist
    [goal_set] Removed the goals and their ratings
    [goal_review] Removed the goal ratings
    [questionnaire] Removed the questionnaire
    [pain_recall] Removed the pain over the past week
    [urgent_signs] Removed the answer to the urgent signs
    [flare_plan] Removed the flare plan
    [movement_plan] Removed the movement plan
    [other_illness] Removed the days ill with something else
   *[try_again] Removed the movement to try again
}
log-line = Typed line for { $day }
# The answer of the next morning to a movement that was sore or worse.
log-settled-bout = { $settled ->
    [yes] Settled by the next morning
   *[no] Not settled by the next morning
}
log-plan-goal = Turned part of the plan into a goal
log-plan-movement = Turned part of the plan into a movement
# $what is one of the messages above that name something that was saved.
log-restored-version = Brought back an earlier version ({ $what })
log-out-of-trash = Brought back from the trash ({ $what })

# Told right after it was done.
done-saved-check-in = Check-in for { $day } saved
done-moved-check-in = Check-in moved to { $day }
done-saved-moment = Moment on { $day } saved
done-removed-check-in = Check-in for { $day } removed
done-removed-moment = Moment on { $day } removed
# $what is the name of a change, for example "Removed the medicine" or "Check-in for 20 November".
done-undone = You undid this change: { $what }
done-redone = You made this change again: { $what }
done-saved-record = { $kind ->
    [episode] Episode saved
    [flare_up] Flare-up saved
    [medicine] Medicine saved
    [treatment] Treatment saved
    [factor] Trigger or relief saved
    [day_pattern] 24-hour pattern saved
    [appointment] Appointment saved
    [question] Question for the physiotherapist saved
    [goal_set] Goals saved
    [goal_review] Goal ratings saved
    [questionnaire] Questionnaire saved
    [pain_recall] Pain over the past week saved
    [urgent_signs] Answer to the urgent signs saved
    [flare_plan] Flare plan saved
    [movement_plan] Movement plan saved
    [other_illness] Days ill with something else saved
   *[try_again] Movement to try again saved
}
# A flare-up that has days in common with others; $day is the first day of the one it overlaps.
done-saved-flare-up-overlap = { $n ->
    [one] Flare-up saved. It overlaps with the flare-up of { $day }, and both are kept.
   *[other] Flare-up saved. It overlaps with { $n } other flare-ups, and all are kept.
}
done-removed-record = { $kind ->
    [episode] Episode removed
    [flare_up] Flare-up removed
    [medicine] Medicine removed
    [treatment] Treatment removed
    [factor] Trigger or relief removed
    [day_pattern] 24-hour pattern removed
    [appointment] Appointment removed
    [question] Question for the physiotherapist removed
    [goal_set] Goals and their ratings removed
    [goal_review] Goal ratings removed
    [questionnaire] Questionnaire removed
    [pain_recall] Pain over the past week removed
    [urgent_signs] Answer to the urgent signs removed
    [flare_plan] Flare plan removed
    [movement_plan] Movement plan removed
    [other_illness] Days ill with something else removed
   *[try_again] Movement to try again removed
}
done-plan-goal = Added to your goals
# It became a goal of a new set, because the set before it was rated.
done-plan-goal-new-set = Added to a new set of goals. You have rated the earlier goals, so they stay as they are.
done-plan-movement = Added to your movements
# $what is one of the messages above that name something that was saved.
done-restored-version = An earlier version is back: { $what }
done-out-of-trash = Back from the trash: { $what }
done-erased = Erased for good: { $what }

# What became of one line. $movement is one of the next two, or how many movements.
done-line-movement = { $name }
done-line-movement-minutes = { $name }, { $n } min
done-line-movements = { $n } movements
done-saved-line-movements = { $questions ->
    [0] { $movement } saved
    [one] { $movement }, and a question saved
   *[other] { $movement }, and { $questions } questions saved
}
done-saved-line-note = { $questions ->
    [0] Note saved
    [one] Note and a question saved
   *[other] Note and { $questions } questions saved
}
done-saved-line-questions = { $questions ->
    [one] Question saved
   *[other] { $questions } questions saved
}
