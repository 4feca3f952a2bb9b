# The calendar, one record with its history, erasing it, and the trash.

# The calendar of one month.
journal-calendar-hint = Arrow keys move by day, Page Up and Page Down by month, Enter opens the check-in of a day.
journal-calendar-previous = Previous month
journal-calendar-next = Next month
journal-calendar-now = This month
# Spoken for a day; $parts is a list of what stands in it: an answer or one of the messages below.
journal-calendar-day = { $day }: { $parts }
journal-calendar-blank = nothing written
journal-calendar-unanswered = no answer
journal-calendar-to-come = still to come
journal-calendar-flare-up = flare-up
# Spoken for what stands in the corner of a day.
journal-calendar-others = { $n ->
    [one] { $n } other entry
   *[other] { $n } other entries
}
# Below the days, beside what stands in the chosen one: shows all of it in the list.
journal-calendar-list = Show in the timeline
# Spoken in its place.
journal-calendar-list-spoken = Show in the timeline: { $day }
journal-calendar-list-month = Show the month in the timeline
# In the corner of a day: how many other entries it has.
journal-calendar-others-short = +{ $n }
# In the legend, after "+1".
journal-calendar-others-legend = other entry on that day

# Everything in a record. Most labels are those of the forms.
journal-details-nothing = Nothing is filled in.
journal-details-fits = What fits
# $what is a part of a plan and what it has become.
journal-details-plan = { $becomes ->
    [goal] { $what } (a goal now)
   *[movement] { $what } (a movement now)
}
journal-details-instrument = Questionnaire
journal-details-wording = Wording
journal-details-ticked = Sentences ticked
journal-details-of-24 = { $n } of 24
# An answer from -5 to 5; $number has its sign, $low and $high say what the two ends mean.
journal-details-change = { $number }, where −5 is { $low } and +5 is { $high }

# An answer to the urgent signs: the signs that were ticked, or that none was.
journal-details-signs = Signs ticked
journal-details-signs-none = none
# How uncomfortable a movement was expected to be, and was, out of 10; after it the next morning.
journal-details-expected = Discomfort you expected
journal-details-actual = Discomfort it was
journal-details-settled = Settled by the next morning
journal-details-easier = Easier since
journal-details-step = Step { $n }
journal-details-step-now = Step { $n }, the present one
journal-details-limit = Your own limit of discomfort
journal-details-flare-plan = What you want to remember

# One record.
journal-record-title = { $name }, { $day }
# How far apart the day and the writing are.
journal-record-basis = { $basis ->
    [next_day] Written a day late.
    [paper] Copied from paper.
    [imported] Imported.
   *[remembered] Written later, from memory: shown, not counted.
}
journal-record-written = Written on { $day } at { $time }.
journal-record-changed = Changed on { $day } at { $time }.
journal-record-details = What it says
journal-record-edit = Edit
journal-record-remove = Remove

# The versions of a record.
journal-history = History
journal-history-when = { $day }, { $time }
journal-history-current = This is how it is now.
journal-history-removed = It was removed then.
journal-history-restore = Bring this version back
# Spoken in its place; $when is journal-history-when.
journal-history-restore-spoken = Bring this version back: { $when }

# Erasing a record for good, in two steps.
journal-erase = Erase for good
journal-erase-what = This removes it from the journal, its history, the search and what was begun in its form. It cannot be undone, and copies that were saved elsewhere still hold it.
journal-erase-first = Erase for good…
journal-erase-sure = Erase this for good?
journal-erase-yes = Yes, erase it
journal-erase-keep = Keep it
# Spoken for the buttons above where there are several; $what names a record.
journal-erase-spoken = { $button }: { $what }
# Below a message that says what was erased; the files are listed after it.
journal-erase-copies = { $n ->
    [one] This file, made by a repair, may still hold what was erased:
   *[other] These files, made by a repair, may still hold what was erased:
}
journal-erase-copies-seen = Close this message

# Below such a list of $n files, here and in the settings: deleting them, in two steps.
journal-copies-what = { $n ->
    [one] It is a copy of the journal as it was before the repair. Deleting it changes nothing in the journal and cannot be undone.
   *[other] They are copies of the journal as it was before each repair. Deleting them changes nothing in the journal and cannot be undone.
}
journal-copies-first = { $n ->
    [one] Delete this copy…
   *[other] Delete these copies…
}
journal-copies-sure = { $n ->
    [one] Delete this copy for good?
   *[other] Delete these { $n } copies for good?
}
journal-copies-yes = { $n ->
    [one] Yes, delete it
   *[other] Yes, delete them
}
journal-copies-keep = { $n ->
    [one] Keep it
   *[other] Keep them
}
# Said once it is done.
journal-copies-gone = { $n ->
    [one] The copy is gone.
   *[other] The copies are gone.
}

# What was removed lately.
journal-trash-title = Trash
journal-trash-lead = What was removed in the last 30 days.
journal-trash-empty = Nothing was removed in the last 30 days.
journal-trash-removed = Removed on { $day }.
journal-trash-left = { $n ->
    [0] Kept until today.
    [one] Kept for { $n } more day.
   *[other] Kept for { $n } more days.
}
journal-trash-restore = Restore
# Spoken in its place; $what names a record.
journal-trash-restore-spoken = Restore: { $what }
