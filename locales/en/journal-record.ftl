# The calendar, one record with its history, erasing it, and the trash.

# The calendar of one month.
journal-calendar-hint = Arrow keys move by day, and Page Up and Page Down by month. Enter opens that day's check-in.
journal-calendar-previous = Previous month
journal-calendar-next = Next month
journal-calendar-now = This month
# Spoken for a day; $parts is a list of what it has: an answer or one of the messages below.
journal-calendar-day = { $day }: { $parts }
journal-calendar-blank = nothing recorded
journal-calendar-unanswered = not answered
journal-calendar-to-come = still to come
journal-calendar-flare-up = flare-up
# Spoken for what is in the corner of a day.
journal-calendar-others = { $n ->
    [one] { $n } other entry
   *[other] { $n } other entries
}
# Below the days, beside what the chosen one has: shows all of it in the list.
journal-calendar-list = Show in the timeline
# Spoken in its place.
journal-calendar-list-spoken = Show in the timeline: { $day }
journal-calendar-list-month = Show the month in the timeline
# In the corner of a day: how many other entries it has.
journal-calendar-others-short = +{ $n }
# In the legend, after "+1".
journal-calendar-others-legend = another entry that day

# Everything in a record. Most labels are those of the forms.
journal-details-nothing = There are no details yet.
# Before the statements about a flare-up that apply.
journal-details-fits = About this flare-up
# $what is a part of a plan and what it has become.
journal-details-plan = { $becomes ->
    [goal] { $what } (now a goal)
   *[movement] { $what } (now a movement)
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
journal-details-actual = Discomfort you felt
journal-details-settled = Settled by the next morning
journal-details-easier = Easier since
journal-details-step = Step { $n }
journal-details-step-now = Step { $n }, your current one
journal-details-limit = Your own limit for discomfort
journal-details-flare-plan = What you want to remember

# One record.
journal-record-title = { $name }, { $day }
# How far apart the day and the recording are.
journal-record-basis = { $basis ->
    [next_day] You recorded this the next day.
    [paper] Copied from paper.
    [imported] Imported.
   *[remembered] You recorded this later, from memory. It is shown but not counted.
}
journal-record-written = Recorded on { $day } at { $time }.
journal-record-changed = Changed on { $day } at { $time }.
journal-record-details = Details
journal-record-edit = Edit
journal-record-remove = Remove

# The versions of a record.
journal-history = History
journal-history-when = { $day }, { $time }
journal-history-current = This is the current version.
journal-history-removed = You removed it at this point.
journal-history-restore = Bring this version back
# Spoken in its place; $when is journal-history-when.
journal-history-restore-spoken = Bring this version back: { $when }

# Erasing a record for good, in two steps.
journal-erase = Erase for good
journal-erase-what = This erases the entry, its history and any draft of it from your journal. This cannot be undone. Copies you saved elsewhere will still contain it.
journal-erase-first = Erase for good…
journal-erase-sure = Erase this for good?
journal-erase-yes = Yes, erase it
journal-erase-keep = Keep it
# Spoken for the buttons above where there are several; $what names a record.
journal-erase-spoken = { $button }: { $what }
# Below a message that says what was erased; the files are listed after it.
journal-erase-copies = { $n ->
    [one] This file, made by a repair, may still contain what you erased:
   *[other] These files, made by a repair, may still contain what you erased:
}
journal-erase-copies-seen = Close this message

# Below such a list of $n files, here and in the settings: deleting them, in two steps.
journal-copies-what = { $n ->
    [one] It is a copy of your journal from before the repair. Deleting it cannot be undone, and your journal stays as it is.
   *[other] They are copies of your journal from before each repair. Deleting them cannot be undone, and your journal stays as it is.
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
    [one] Copy deleted.
   *[other] Copies deleted.
}

# What was removed lately.
journal-trash-title = Trash
journal-trash-lead = What you removed in the last 30 days. You can bring it back.
journal-trash-empty = The trash is empty. Anything you remove stays here for 30 days.
journal-trash-removed = Removed on { $day }.
journal-trash-left = { $n ->
    [0] Today is its last day here.
    [one] Kept for { $n } more day.
   *[other] Kept for { $n } more days.
}
journal-trash-restore = Bring back
# Spoken in its place; $what names a record.
journal-trash-restore-spoken = Bring back: { $what }
