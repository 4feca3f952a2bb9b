# What was done, as the change log keeps it and as undo names it.

log-check-in = Check-in for { $day }
log-moment = Moment on { $day }
log-removed-check-in = Removal of the check-in for { $day }
log-removed-moment = Removal of the moment on { $day }
log-moved-check-in = Check-in moved to { $day }
log-how-it-started = How it started
log-demo = Demo journal

# Everything in the journal but check-ins and moments.
log-record = { $kind ->
    [episode] Episode
    [flare_up] Flare-up
    [medicine] Medicine
    [treatment] Treatment
    [factor] What brings it on or eases it
    [day_pattern] Day and night
    [appointment] Appointment
    [question] Question for the physio
    [goal_set] Goals
    [goal_review] Rating of the goals
    [questionnaire] Questionnaire
    [pain_recall] Pain over the past week
    [urgent_signs] Urgent signs answered
    [flare_plan] Flare plan
    [movement_plan] Movement plan
    [other_illness] Ill with something else
   *[try_again] To try again
}
log-removed-record = { $kind ->
    [episode] Removal of the episode
    [flare_up] Removal of the flare-up
    [medicine] Removal of the medicine
    [treatment] Removal of the treatment
    [factor] Removal of what brings it on or eases it
    [day_pattern] Removal of the day and night
    [appointment] Removal of the appointment
    [question] Removal of the question for the physio
    [goal_set] Removal of the goals and their ratings
    [goal_review] Removal of the rating of the goals
    [questionnaire] Removal of the questionnaire
    [pain_recall] Removal of the pain over the past week
    [urgent_signs] Removal of the answer to the urgent signs
    [flare_plan] Removal of the flare plan
    [movement_plan] Removal of the movement plan
    [other_illness] Removal of days ill with something else
   *[try_again] Removal of the movement to try again
}
log-line = Line of { $day }
# The answer of the next morning to a movement that was sore or worse.
log-settled-bout = { $settled ->
    [yes] Settled by the next morning
   *[no] Not settled by the next morning
}
log-plan-goal = A goal from the plan
log-plan-movement = A movement from the plan
# $what is one of the messages above that name something that is written.
log-restored-version = Earlier version: { $what }
log-out-of-trash = Out of the trash: { $what }

# Told right after it was done.
done-saved-check-in = Check-in for { $day } saved
done-moved-check-in = Check-in moved to { $day }
done-saved-moment = Moment on { $day } saved
done-removed-check-in = Removed the check-in for { $day }
done-removed-moment = Removed the moment on { $day }
done-undone = Undone: { $what }
done-redone = Done again: { $what }
done-saved-record = { $kind ->
    [episode] Episode saved
    [flare_up] Flare-up saved
    [medicine] Medicine saved
    [treatment] Treatment saved
    [factor] What brings it on or eases it saved
    [day_pattern] Day and night saved
    [appointment] Appointment saved
    [question] Question for the physio saved
    [goal_set] Goals saved
    [goal_review] Rating of the goals saved
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
    [one] Flare-up saved. It overlaps the flare-up of { $day }; both are kept.
   *[other] Flare-up saved. It overlaps { $n } other flare-ups; all are kept.
}
done-removed-record = { $kind ->
    [episode] Removed the episode
    [flare_up] Removed the flare-up
    [medicine] Removed the medicine
    [treatment] Removed the treatment
    [factor] Removed what brings it on or eases it
    [day_pattern] Removed the day and night
    [appointment] Removed the appointment
    [question] Removed the question for the physio
    [goal_set] Removed the goals and their ratings
    [goal_review] Removed the rating of the goals
    [questionnaire] Removed the questionnaire
    [pain_recall] Removed the pain over the past week
    [urgent_signs] Removed the answer to the urgent signs
    [flare_plan] Removed the flare plan
    [movement_plan] Removed the movement plan
    [other_illness] Removed the days ill with something else
   *[try_again] Removed the movement to try again
}
done-plan-goal = It is one of your goals now
# It became a goal of a new set, because the set before it was rated.
done-plan-goal-new-set = It is a goal of a new set now. The goals before were rated, so they stay as they are.
done-plan-movement = It is offered as a movement now
# $what is one of the messages above that name something that is written.
done-restored-version = Brought back an earlier version: { $what }
done-out-of-trash = Brought back out of the trash: { $what }
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
