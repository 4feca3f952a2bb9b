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
check-in-week-none = Nothing is written in the last 7 days.
check-in-week-wrote = In the last 7 days you wrote on { $n }.
# $parts is a list of the three that follow.
check-in-week-wrote-how = In the last 7 days you wrote on { $n }: { $parts }.
check-in-week-most = most of what matters on { $n }
check-in-week-some = some on { $n }
check-in-week-little = little or none on { $n }

# The question on Today. The other wording of it is function-question, for today itself.
check-in-question-on = How much of what matters to you could you do on { $day }?
check-in-question-hint = Whatever that was: work, family, the dog, a quiet evening.
check-in-which-day-meant = It is past midnight. Which day do you mean?
check-in-enough = One answer is a full entry.
check-in-add-more = Add more, about 30 seconds

# The strip of seven tiles.
check-in-week-title = The last 7 days
check-in-week-written = { $n } of 7 days written
check-in-week-first = An answer fills the tile of its day.
# Below the tile of today, in place of the weekday.
check-in-tile-today = Today
# Below a tile, in place of an answer.
check-in-tile-open = open
check-in-tile-nothing = nothing written
check-in-tile-no-answer = no answer
# Spoken in place of a tile; $state is an answer or one of the three above.
check-in-tile-spoken = { $day }: { $state }, open check-in

# What is answered, as labels. "Doing what matters" is function-title.
check-in-summary-title = Today so far
check-in-summary-edit = Change or add
check-in-label-confidence = Sure of managing tomorrow
check-in-label-movement = Movement
check-in-label-back-pain = Back pain, average
check-in-label-leg-pain = Leg pain, average
check-in-label-sleep = Sleep last night
check-in-label-mood = Mood
check-in-label-stress = Stress
check-in-label-bigger-day = A bigger day than usual
check-in-label-tags = Tags
check-in-label-note = Note
check-in-out-of-ten = { $n } of 10
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
check-in-moments-title = Moments of today
check-in-moments-hint = Something worth keeping with its time, such as a walk or a twinge.
check-in-moment-add = Add a moment
check-in-moment-what = What happened
# Above a moment of another day than today.
check-in-moment-day = This moment is for { $day }.
check-in-moment-pain = Pain, this moment
check-in-moment-back-pain = Back pain, this moment
check-in-moment-leg-pain = Leg pain, this moment
check-in-moment-save = Save moment
check-in-moment-close = Close
check-in-moment-delete = Delete the moment of { $time }
# In the list of moments, after the movements.
check-in-moment-back = back pain { $n } of 10
check-in-moment-leg = leg pain { $n } of 10

# The form.
check-in-title-today = Check-in for today
check-in-title-day = Check-in for { $day }
# Below the title: today's day and time.
check-in-now = { $day }, { $time }.
check-in-next-day = Written a day late; marked so.
check-in-remembered = Older than yesterday: kept and shown, marked as remembered, and left out of averages.
check-in-before-four = It is before four in the morning: please look whether this is the day you mean.
check-in-clear-function = Clear this answer
check-in-confidence = How sure are you of managing tomorrow?
check-in-confidence-low = not at all sure
check-in-confidence-high = completely sure
check-in-more = More, only if you want
check-in-more-hint = Blank stays blank, it never becomes a zero.
# The fold that holds the parts this person does not use.
check-in-something-else = Something else
# In place of the other parts while the figures are open; brings them back.
check-in-other-parts = Show the other parts
# In a folded part of the form.
check-in-not-answered = not answered
check-in-pain = Pain, average
check-in-back-pain = Back pain
check-in-leg-pain = Leg pain
check-in-pain-low = none
check-in-pain-high = worst you can imagine
check-in-mood-low = very low
check-in-mood-high = very good
check-in-areas = Where you feel it
check-in-stress-low = none
check-in-stress-high = very high
check-in-bigger-day = A bigger day than usual?
check-in-bigger-day-hint = More lifting, walking, sitting or worry than most days. Choose an answer again to take it back.
check-in-bigger-day-what = What made it bigger
check-in-yes = Yes
check-in-no = No
# Tags: short words of the person's own, to find entries by.
check-in-tags-field = Add a tag
check-in-tags-hint = Enter or a comma adds it. Backspace in the empty field takes back the last one.
# Names of two groups of buttons, spoken.
check-in-tags-chosen = Tags of this entry
check-in-tags-used = Tags you used before
# Spoken on those buttons.
check-in-tag-remove = { $tag }: remove this tag
check-in-tag-add = { $tag }: add this tag
# Spoken after one of them was pressed; $tag may be several.
check-in-tag-added = Added: { $tag }
check-in-tag-removed = Taken back: { $tag }
check-in-note = A note, in your words
# $keys is controls-key-with-ctrl.
check-in-note-hint = Enter makes a new line here; { $keys } saves.
# In the folded note: there is one.
check-in-note-written = written

# Beside Save: how things stand.
check-in-save = Save
# The same button, while function is answered and nothing beyond it. Pressed, it leads back to Today.
check-in-nothing-to-add = Nothing to add: save
# The same, when that answer is saved already.
check-in-nothing-to-add-saved = Nothing to add
check-in-saving = Saving
check-in-unsaved = Not saved until you press Enter or Save.
check-in-untouched = Nothing answered yet.
check-in-saved = Saved.
check-in-saved-at = Saved at { $time }.
check-in-changed = Changed since it was saved. Press Enter or Save.

# Choosing another day for the check-in.
check-in-which-day = Which day
check-in-pick-today = Today
check-in-pick-yesterday = Yesterday
check-in-pick-other = Another day
check-in-pick-open = Open this day

# Movement.
check-in-movement = How did you move?
check-in-movement-hint = Rough minutes are fine. Getting up from the desk counts too.
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
check-in-minutes-range = Give a whole number of minutes from 1 to 1440, or choose Without minutes.

# Sleep. $decimal is seven and a half as the region writes it, such as "7.5".
check-in-sleep-label = Hours, such as { $decimal } or 7:30
check-in-sleep-less = A quarter of an hour less
check-in-sleep-more = A quarter of an hour more
check-in-sleep-unreadable = Write hours such as { $decimal } or 7:30, up to 24, or leave it blank. Nothing was saved yet.

# Drafts: forms that were begun and not saved. $kind is what a form would become.
check-in-draft-today = { $kind ->
    [moment] A moment of today was begun. It is kept as a draft, not saved yet.
   *[check_in] A check-in for today was begun. It is kept as a draft, not saved yet.
}
check-in-draft-day = { $kind ->
    [moment] A moment of { $day } was begun. It is kept as a draft, not saved yet.
   *[check_in] A check-in for { $day } was begun. It is kept as a draft, not saved yet.
}
# A sentence after one of those above.
check-in-draft-typed = Last typed at { $time }.
check-in-draft-typed-day = Last typed on { $day } at { $time }.
check-in-draft-go-on = Go on
check-in-draft-discard = Discard
check-in-draft-discarded = Draft discarded.
check-in-draft-back = The draft is back.
# Beside Save, in place of check-in-unsaved; $typed is one of the two sentences above.
check-in-draft-restored = { $typed } Not saved until you press Enter or Save.
# The same below a moment, whose button is check-in-moment-save.
check-in-draft-restored-moment = { $typed } Not saved yet.
# Beside Save; $reason is a message of the program.
check-in-draft-not-kept = What you typed is still in this form, but would be lost if the window closed now. { $reason }
check-in-drafts-not-read = What was begun before and not saved could not be read just now. { $reason }

# The clock of the computer was set back.
check-in-clock-back = The clock of this computer says { $day }, { $time }. That is before your latest entry, written { $written-day }, { $written-time }. Your entries are unchanged. If the clock is wrong, set it right before you write, so that entries land on the right day. If it is right, carry on.

# Below any message that something could not be saved.
check-in-still-here = This was not saved. What you typed is still in this form.
# In the place of "not saved until you press Enter or Save", after saving was refused.
check-in-refused = Not saved: see the message in this form.
