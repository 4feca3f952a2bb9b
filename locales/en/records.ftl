# The forms of everything in the journal but check-ins: one screen, other fields for each kind.

# Title of the form; $kind is what is recorded.
records-title-new = { $kind ->
    [episode] New episode
    [flare_up] New flare-up
    [medicine] New medicine
    [treatment] New treatment
    [factor] New trigger or relief
    [day_pattern] New 24-hour pattern
    [appointment] New appointment
    [other_illness] Ill with something else
   *[question] New question for the physiotherapist
}
records-title-edit = { $kind ->
    [moment] Edit a moment
    [episode] Edit an episode
    [flare_up] Edit a flare-up
    [medicine] Edit a medicine
    [treatment] Edit a treatment
    [factor] Edit a trigger or relief
    [day_pattern] Edit a 24-hour pattern
    [appointment] Appointment
    [other_illness] Edit the days ill with something else
   *[question] Edit a question
}
records-title-none = Journal
# In place of a form, for a kind that has none.
records-not-here = You cannot edit this entry here.
# Below the title. A flare-up in own words after Costa 2019, https://core.ac.uk/works/55100352.
records-lead-flare-up = A flare-up is a time, from hours to weeks, when the pain is worse and hard to bear. It usually gets in the way of what you do or how you feel. You decide whether this is one, and tick what applies.
records-lead-day-pattern = How does your back change over 24 hours? Compare each part with the rest of the day. Leave blank anything you are unsure about, and select an answer again to clear it.
records-lead-moment = { $day }. Everything else in this moment stays as it is.

# Below the fields.
records-save = Save
records-saving = Saving
records-unsaved = Not saved yet. Your draft is kept here if you leave.
records-not-saved = Not saved: see the message in this form. What you typed is still here.
# Beside the sentence that something was typed here before.
records-start-over = Start over

# Words of several forms.
records-day = Day
# Over the boxes for day, month and year.
records-which-day = Which day
records-first-day = First day
records-last-day = Last day
records-still-going-on = Leave this blank while it lasts.
records-note = A note in your own words
records-back-pain = Back pain
records-leg-pain = Leg pain
records-pain-low = none
records-pain-high = worst you can imagine
records-minutes-hint = A rough number is fine. You can leave this blank.
records-day-missing = Enter a day. This is not saved yet.
records-choice-missing = Choose one of these. This is not saved yet.
records-whole-unreadable = Enter a whole number, for example 20, or leave this blank. This is not saved yet.

# An episode. About a month without back pain ends one (de Vet, https://www.researchpad.co/article/5989da46ab0ee8fa60b8bb26), and the person says so.
records-onset-day = When the pain started
records-onset-day-hint = A rough date is fine. You can leave this blank.
records-onset-how = How the pain started
records-onset-how-hint = A few words. For example: after a long day of digging.
records-episode-last-day = Last day with back pain
records-episode-last-day-hint = Leave this blank while the pain lasts. An episode ends after about a month without back pain. You decide.

# A flare-up: three ticks, any number of which may apply. "It" is the back, or the pain.
records-worse-than-usual = My back is worse than usual
records-hard-to-tolerate = The pain is hard to bear
records-affected-life = It gets in the way of what I do or how I feel
records-helped = What helped

# A medicine or a treatment.
records-course-what = { $kind ->
    [medicine] Which medicine
   *[treatment] Which treatment
}
records-course-what-hint = { $kind ->
    [medicine] In your own words. For example: ibuprofen 400 mg. This is your record, not advice.
   *[treatment] In your own words. For example: massage, heat, or exercises with a physiotherapist. This is your record, not advice.
}
records-outcome = What happened

# Ill with something other than back pain.
records-illness-first-day-hint = Backstory leaves these days out when it compares weeks.
records-illness-what = What the illness was
records-illness-what-hint = Optional. For example: a cold.

# What triggers back pain and what relieves it; $effect is "open" until it is chosen.
records-effect = What does it do?
records-effect-aggravating = It brings the pain on (trigger)
records-effect-easing = It eases the pain (relief)
records-factor-what = { $effect ->
    [aggravating] What brings the pain on
    [easing] What eases the pain
   *[open] What is it?
}
records-factor-what-hint = { $effect ->
    [aggravating] For example: sitting in the car, or bending over for a while.
    [easing] For example: a short walk, or warmth.
   *[open] For example: sitting in the car, or a short walk.
}
records-minutes-to-onset = { $effect ->
    [easing] How soon it helps, in minutes
   *[aggravating] How soon the pain starts, in minutes
}
records-minutes-to-settle = How long the pain takes to settle, in minutes

# The 24-hour pattern.
records-part-of-day = { $part ->
    [morning] In the morning
    [daytime] During the day
    [evening] In the evening
   *[night] At night
}
records-feel-easier = easier
records-feel-same = about the same
records-feel-harder = harder
records-stiff-minutes = Stiffness in the morning, in minutes
records-night-wakings = How often your back wakes you at night

# A question for the physiotherapist, outside an appointment.
records-question-text = What you want to ask
records-question-text-hint = It is saved here until you add it to an appointment.
records-question-answer = The answer
records-question-answer-hint = You can fill this in once you have asked.

# An appointment.
records-appointment-day = Day of the appointment
records-time = Time
# $time is half past two in the afternoon.
records-time-hint = For example: { $time }. You can leave this blank.
records-time-unreadable = Enter a time, for example { $time }, or leave this blank. This is not saved yet.
records-who = Who you are seeing
records-who-hint = A name or a place, in your own words.
records-questions = Questions to ask
records-questions-hint = Up to three, the most important first.
records-questions-full = An appointment has room for three questions. You can save more for the next one.
records-question-n = Question { $n }
records-question-up = Move question { $n } up
records-question-down = Move question { $n } down
records-question-moved = This is now question { $n }.
records-question-off = Save for later
records-question-off-spoken = Save for later: question { $n }
records-question-add-label = { $n ->
    [0] First question
   *[other] Another question
}
records-question-add = Add question
# The same button when three questions are there.
records-question-later = Save for later
records-waiting = Saved questions
records-waiting-take = Ask this
records-waiting-take-spoken = Ask this: { $question }

# What came of an appointment.
records-after = After the visit
records-after-written = filled in
records-after-blank = not filled in yet
records-answer-to = Answer to: { $question }
records-said = What was said
records-plan = What you agreed to do
records-plan-hint = One thing at a time. For example: walk ten minutes after lunch.
records-plan-item = Part { $n } of the plan
records-plan-remove = Remove part { $n } of the plan
records-plan-add-label = { $n ->
    [0] First part of the plan
   *[other] Another part of the plan
}
records-plan-add = Add to the plan
records-plan-use = { $becomes ->
    [goal] Make this a goal
   *[movement] Make this a movement
}
records-plan-use-spoken = { $becomes ->
    [goal] Make this a goal: { $what }
   *[movement] Make this a movement: { $what }
}
records-plan-use-hint = Making a part a goal or a movement also saves this appointment.
# What a part of the plan has become.
records-plan-used = { $becomes ->
    [goal] Goal
   *[movement] Movement
}

# A check-in or moment that is dated after today: which day it belongs to.
records-move-lead = This entry is dated after today, so it does not count yet. You can move it to the day it belongs to.
records-move-day = Day it belongs to
records-move-needs-day = Enter the day it belongs to.
records-move = Move to this day
