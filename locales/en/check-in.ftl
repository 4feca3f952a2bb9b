# Today, the check-in and the moments of a day.

# Greets on Today; $name is the first name or the initials the person gave.
check-in-greeting = { $part ->
    [morning] Good morning
    [afternoon] Good afternoon
    [evening] Good evening
   *[night] Hello
}
check-in-greeting-named = { $part ->
    [morning] Good morning, { $name }
    [afternoon] Good afternoon, { $name }
    [evening] Good evening, { $name }
   *[night] Hello, { $name }
}
# Below the greeting: the day, and one of the sentences that follow.
check-in-lead = { $day }. { $week }
check-in-week-none = No check-ins in the last 7 days. You can check in any time.
check-in-week-wrote = You checked in on { $n } of the last 7 days.
# $parts is a list of the three that follow: on how many days most, some, or little or none was possible.
check-in-week-wrote-how = You checked in on { $n } of the last 7 days. Of what matters to you, you could do { $parts }.
check-in-week-most = most on { $n }
check-in-week-some = some on { $n }
check-in-week-little = little or none on { $n }

# The question on Today. The other wording of it is function-question, for today itself.
check-in-question-on = How much of what matters to you could you do on { $day }?
check-in-question-hint = For example: work, family, walking the dog, a quiet evening.
check-in-which-day-meant = It is past midnight. Which day do you mean?
check-in-enough = One answer is enough.
check-in-add-more = Add more (about 30 seconds)

# The strip of seven tiles.
check-in-week-title = The last 7 days
check-in-week-written = Check-ins on { $n } of 7 days
check-in-week-first = Answer the question and today's tile fills in.
# Below the tile of today, in place of the weekday.
check-in-tile-today = Today
# Below a tile, in place of an answer. "Not yet" is for today.
check-in-tile-open = not yet
check-in-tile-nothing = no check-in
check-in-tile-no-answer = no answer
# Spoken in place of a tile; $state is an answer or one of the three above.
check-in-tile-spoken = { $day }: { $state }, open check-in

# Answers as labels, also in the journal, where the day is an earlier one. "Doing what matters" is function-title.
check-in-summary-title = Today so far
check-in-summary-edit = Change or add
check-in-label-confidence = Confidence for tomorrow
check-in-label-movement = Movement
check-in-label-back-pain = Average back pain
check-in-label-leg-pain = Average leg pain
check-in-label-sleep = Sleep last night
check-in-label-mood = Mood
check-in-label-stress = Stress
check-in-label-bigger-day = Did more than usual
check-in-label-tags = Tags
check-in-label-note = Note
check-in-out-of-ten = { $n } out of 10
check-in-minutes = { $n } min
# A movement as it is told; $name is what the person typed or chose.
check-in-movement-minutes = { $name } { $n } min
# $movement is the movement, with its minutes where they were given.
check-in-movement-times = { $n ->
    [one] { $movement }, once
   *[other] { $movement }, { $n } times
}
# How it felt afterwards; $movement is all of the above.
check-in-movement-after = { $movement } ({ $after ->
    [fine] fine
    [sore] sore
   *[worse] worse
})
check-in-sleep-hours = { $hours } h
check-in-sleep-hours-minutes = { $hours } h { $minutes } min
check-in-pain-back = back { $n }
check-in-pain-leg = leg { $n }
check-in-pain-both = back { $back }, leg { $leg }
# After check-in-label-bigger-day; $what is what the person typed.
check-in-bigger-day-was = yes
check-in-bigger-day-was-not = no
check-in-bigger-day-was-what = yes: { $what }
# A tag in a list of other things.
check-in-tag = #{ $tag }

# Moments: small entries of a day with a time of their own.
check-in-moments-title = Today's moments
check-in-moments-hint = Record something when it happens. For example: a walk, or a twinge.
check-in-moment-add = Add a moment
check-in-moment-what = What happened
# Above a moment of another day than today.
check-in-moment-day = This moment is for { $day }.
check-in-moment-pain = Pain at the time
check-in-moment-back-pain = Back pain at the time
check-in-moment-leg-pain = Leg pain at the time
check-in-moment-save = Save moment
check-in-moment-close = Close
check-in-moment-delete = Delete the moment at { $time }
# In the list of moments, after the movements.
check-in-moment-back = back pain { $n } out of 10
check-in-moment-leg = leg pain { $n } out of 10

# The form. Each scale names its period, because it is also read aloud alone.
check-in-title-today = Check-in for today
check-in-title-day = Check-in for { $day }
# Below the title: today's day and time.
check-in-now = { $day }, { $time }.
check-in-next-day = A check-in for the day before still counts. It shows that you recorded it the next day.
check-in-remembered = For days before yesterday: your check-in is saved and shown, marked as remembered, and left out of averages.
check-in-before-four = It's before four in the morning. Please check that this is the day you mean.
check-in-clear-function = Clear this answer
check-in-confidence = How confident are you that you'll manage tomorrow?
check-in-confidence-low = not at all confident
check-in-confidence-high = completely confident
check-in-more = More, if you want
check-in-more-hint = Leave blank anything you like. A blank is never counted as 0.
# A fold with the questions this person does not usually answer.
check-in-something-else = Other questions
# While the figures are open, this button brings the other questions back.
check-in-other-parts = Show the other questions
# In a folded part of the form.
check-in-not-answered = not answered
check-in-pain = Average pain
check-in-back-pain = Back pain over the day, on average
check-in-leg-pain = Leg pain over the day, on average
check-in-pain-low = none
check-in-pain-high = worst you can imagine
check-in-mood-low = very low
check-in-mood-high = very good
check-in-areas = Where it hurts
check-in-stress-low = none
check-in-stress-high = very high
check-in-bigger-day = Did you do more than usual?
check-in-bigger-day-hint = For example: more lifting, walking, sitting or worry than on most days. Select an answer again to clear it.
check-in-bigger-day-what = What was more than usual
check-in-yes = Yes
check-in-no = No
# Tags: short words of the person's own, to find entries by.
check-in-tags-field = Add a tag
check-in-tags-hint = Press Enter or a comma to add a tag. Press Backspace in an empty box to remove the last tag.
# Names of two groups of buttons, spoken.
check-in-tags-chosen = Tags on this entry
check-in-tags-used = Tags you used before
# Spoken on those buttons.
check-in-tag-remove = { $tag }: remove this tag
check-in-tag-add = { $tag }: add this tag
# Spoken after one of them was pressed; $tag may be several.
check-in-tag-added = Added: { $tag }
check-in-tag-removed = Removed: { $tag }
check-in-note = A note in your own words
# $keys is controls-key-with-ctrl.
check-in-note-hint = Enter starts a new line, and { $keys } saves.
# Beside the folded note, when there is one.
check-in-note-written = added

# Beside Save: how things stand.
check-in-save = Save
# The same button when only the first question is answered. It leads back to Today.
check-in-nothing-to-add = That's all: save
# The same, when that answer is saved already.
check-in-nothing-to-add-saved = That's all
check-in-saving = Saving
check-in-unsaved = Not saved until you press Enter or Save.
check-in-untouched = No answers yet.
check-in-saved = Saved.
check-in-saved-at = Saved at { $time }.
check-in-changed = You changed this after saving. Press Enter or Save.

# Choosing another day for the check-in.
check-in-which-day = Which day
check-in-pick-today = Today
check-in-pick-yesterday = Yesterday
check-in-pick-other = Another day
check-in-pick-open = Open this day

# Movement.
check-in-movement = How did you move?
check-in-movement-hint = A rough number of minutes is fine. Getting up from your desk counts too.
check-in-movement-keys = Arrow keys move between these, Space chooses.
check-in-own = Your own
check-in-own-what = What did you do?
check-in-own-add = Add
# On a chosen movement, while its minutes are not given.
check-in-minutes-missing = minutes?
# Spoken in place of the minutes on a chosen movement.
check-in-minutes-none-spoken = minutes? Not given for { $name }
check-in-minutes-spoken = { $n } min of { $name }. Change
check-in-minutes-of = Minutes of { $name }
check-in-minutes-use = Use
check-in-minutes-without = Without minutes
# "Without minutes" is check-in-minutes-without.
check-in-minutes-range = Please type a whole number of minutes from 1 to 1440, or choose Without minutes.

# Sleep. $decimal is seven and a half as the region writes it, such as "7.5".
check-in-sleep-label = Hours, such as { $decimal } or 7:30
check-in-sleep-less = A quarter of an hour less
check-in-sleep-more = A quarter of an hour more
check-in-sleep-unreadable = Please type the hours, such as { $decimal } or 7:30, up to 24, or leave this blank. Your answers are not saved yet.

# Drafts: forms that a person started and has not saved. $kind is what the form is for.
check-in-draft-today = { $kind ->
    [moment] You started a moment today. It's kept as a draft but not saved yet.
   *[check_in] You started a check-in today. It's kept as a draft but not saved yet.
}
check-in-draft-day = { $kind ->
    [moment] You started a moment for { $day }. It's kept as a draft but not saved yet.
   *[check_in] You started a check-in for { $day }. It's kept as a draft but not saved yet.
}
# A sentence after one of those above.
check-in-draft-typed = Last changed at { $time }.
check-in-draft-typed-day = Last changed on { $day } at { $time }.
check-in-draft-go-on = Continue
check-in-draft-discard = Discard
check-in-draft-discarded = Draft discarded.
check-in-draft-back = The draft is back.
# Beside Save, in place of check-in-unsaved; $typed is one of the two sentences above.
check-in-draft-restored = { $typed } Not saved until you press Enter or Save.
# The same below a moment, whose button is check-in-moment-save.
check-in-draft-restored-moment = { $typed } Not saved yet.
# Beside Save; $reason is a message of the program.
check-in-draft-not-kept = What you typed is still here, but closing the window now would lose it. { $reason }
check-in-drafts-not-read = Your drafts cannot be read right now. { $reason }

# The clock of the computer was set back.
check-in-clock-back = Your computer's clock says { $day }, { $time }. That is before your last entry ({ $written-day }, { $written-time }). If the clock is wrong, please correct it first, so that new entries land on the right day. If it is right, carry on. Your entries have not changed.

# Below any message that something could not be saved.
check-in-still-here = This was not saved. What you typed is still in this form.
# In the place of "not saved until you press Enter or Save", after saving was refused.
check-in-refused = Not saved: see the message in this form.
