# The forms of everything in the journal but check-ins: one screen, other fields for each kind.

# Title of the form; $kind is what is written.
records-title-new = { $kind ->
    [episode] New episode
    [flare_up] New flare-up
    [medicine] New medicine
    [treatment] New treatment
    [factor] What brings it on or eases it
    [day_pattern] Day and night at the moment
    [appointment] New appointment
    [other_illness] Ill with something else
   *[question] New question for the physio
}
records-title-edit = { $kind ->
    [moment] Change a moment
    [episode] Change an episode
    [flare_up] Change a flare-up
    [medicine] Change a medicine
    [treatment] Change a treatment
    [factor] Change what brings it on or eases it
    [day_pattern] Change day and night
    [appointment] Appointment
    [other_illness] Change the days ill with something else
   *[question] Change a question
}
records-title-none = Journal
# In place of a form, for a kind that has none.
records-not-here = This cannot be edited here.
# Below the title. A flare-up in own words after Costa 2019, https://core.ac.uk/works/55100352.
records-lead-flare-up = A flare-up is a time when your back is worse for hours or weeks and it is hard to bear. It usually gets in the way of what you do or how you feel. You say whether this is one, and which of these fit.
records-lead-day-pattern = How your back goes through 24 hours. Compare each part with the rest of the day. Blank is fine; choose an answer again to take it back.
records-lead-moment = { $day }. What else is in this moment stays as it is.

# Below the fields.
records-save = Save
records-saving = Saving
records-unsaved = Not saved yet. It is kept here when you leave.
records-not-saved = Not saved: see the message in this form. What you typed is still here.
# Beside the sentence that something was typed here before.
records-start-over = Start over

# Words of several forms.
records-day = Day
# Over the boxes for day, month and year.
records-which-day = Which day
records-first-day = First day
records-last-day = Last day
records-still-going-on = Leave it blank while it is still going on.
records-note = A note, in your words
records-back-pain = Back pain
records-leg-pain = Leg pain
records-pain-low = none
records-pain-high = worst you can imagine
records-minutes-hint = Rough minutes are fine, and so is blank.
records-day-missing = Give a day. Nothing was saved yet.
records-choice-missing = Choose one of these. Nothing was saved yet.
records-whole-unreadable = Write a whole number such as 20, or leave it blank. Nothing was saved yet.

# An episode. About a month without back pain ends one (de Vet, https://www.researchpad.co/article/5989da46ab0ee8fa60b8bb26), and the person says so.
records-onset-day = When it started
records-onset-day-hint = A rough date is fine, and so is blank.
records-onset-how = How it started
records-onset-how-hint = A few words, such as: after a long day of digging.
records-episode-last-day = Last day with back pain
records-episode-last-day-hint = Leave it blank while it goes on. An episode ends after about a month without back pain. You decide.

# A flare-up: three ticks, of which any number fits.
records-worse-than-usual = It is worse than usual
records-hard-to-tolerate = It is hard to bear
records-affected-life = It gets in the way of what I do, or of how I feel
records-helped = What helped

# A medicine or a treatment.
records-course-what = { $kind ->
    [medicine] Which medicine
   *[treatment] Which treatment
}
records-course-what-hint = { $kind ->
    [medicine] As you would say it, such as: ibuprofen 400 mg. A record only, no advice.
   *[treatment] As you would say it, such as: massage, heat, exercises with a physio. A record only, no advice.
}
records-outcome = What happened

# Ill with something other than back pain.
records-illness-first-day-hint = Backstory leaves these days out when it compares weeks.
records-illness-what = What it was
records-illness-what-hint = Only if you like, such as: a cold.

# What brings back pain on and what eases it; $effect is "open" until it is chosen.
records-effect = What does it do?
records-effect-aggravating = It brings it on
records-effect-easing = It eases it
records-factor-what = { $effect ->
    [aggravating] What brings it on
    [easing] What eases it
   *[open] What is it?
}
records-factor-what-hint = { $effect ->
    [aggravating] Such as: sitting in the car, or bending for long.
    [easing] Such as: a short walk, or warmth.
   *[open] Such as: sitting in the car, or a short walk.
}
records-minutes-to-onset = { $effect ->
    [easing] Minutes until you feel it ease
   *[aggravating] Minutes until it comes on
}
records-minutes-to-settle = Minutes until it has settled again

# The pattern of day and night.
records-part-of-day = { $part ->
    [morning] In the morning
    [daytime] During the day
    [evening] In the evening
   *[night] At night
}
records-feel-easier = easier
records-feel-same = about the same
records-feel-harder = harder
records-stiff-minutes = Minutes of stiffness in the morning
records-night-wakings = How often it wakes you at night

# A question for the physio, outside an appointment.
records-question-text = What you want to ask
records-question-text-hint = It waits here until you put it on an appointment.
records-question-answer = The answer
records-question-answer-hint = For later, once you have asked.

# An appointment.
records-appointment-day = Day of the appointment
records-time = Time
# $time is half past two in the afternoon.
records-time-hint = Such as { $time }, or blank.
records-time-unreadable = Write a time such as { $time }, or leave it blank. Nothing was saved yet.
records-who = Who with
records-who-hint = A name or a place, as you would say it.
records-questions = Questions to ask
records-questions-hint = Up to three, the most important first.
records-questions-full = Three questions fit one appointment. The rest wait for the next one.
records-question-n = Question { $n }
records-question-up = Move question { $n } up
records-question-down = Move question { $n } down
records-question-moved = It is question { $n } now.
records-question-off = Let it wait
records-question-off-spoken = Let it wait: question { $n }
records-question-add-label = { $n ->
    [0] First question
   *[other] One more question
}
records-question-add = Add question
# The same button when three questions are there.
records-question-later = Keep it waiting
records-waiting = Questions that wait
records-waiting-take = Ask this
records-waiting-take-spoken = Ask this: { $question }

# What came of an appointment.
records-after = After the visit
records-after-written = written
records-after-blank = nothing written
records-answer-to = Answer to: { $question }
records-said = What was said
records-plan = What you agreed to do
records-plan-hint = One thing at a time, such as: walk ten minutes after lunch.
records-plan-item = Part { $n } of the plan
records-plan-remove = Remove part { $n } of the plan
records-plan-add-label = { $n ->
    [0] First part of the plan
   *[other] One more part of the plan
}
records-plan-add = Add to the plan
records-plan-use = { $becomes ->
    [goal] Make it a goal
   *[movement] Make it a movement
}
records-plan-use-spoken = { $becomes ->
    [goal] Make it a goal: { $what }
   *[movement] Make it a movement: { $what }
}
records-plan-use-hint = Making one a goal or a movement saves this appointment first.
# What a part of the plan has become.
records-plan-used = { $becomes ->
    [goal] Goal
   *[movement] Movement
}

# A check-in or moment that is dated after today: which day it belongs to.
records-move-lead = This is dated after today, so it does not count yet. You can move it to the day it belongs to.
records-move-day = Day it belongs to
records-move-needs-day = Enter the day it belongs to.
records-move = Move to this day
