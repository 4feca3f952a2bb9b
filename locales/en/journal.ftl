# The journal: one list of everything, its filters, search, and what can be recorded.

# What was recorded, as a name.
journal-kind = { $kind ->
    [check_in] Check-in
    [moment] Moment
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
    [other_illness] Ill with something else
   *[try_again] Movement to try again
}

# The one line that sums up a record. $parts is check-in-pain-back, -leg or -both.
journal-sum-pain = pain: { $parts }
# Days from the first to the last, and days that are still continuing.
journal-sum-days = { $from } to { $to }
journal-sum-since = since { $from }
# What triggers or relieves back pain, as the person put it.
journal-sum-factor = { $effect ->
    [aggravating] trigger: { $what }
   *[easing] relief: { $what }
}
# After the line above, where they were given.
journal-sum-onset = after { $n } min
journal-sum-settle = settles in { $n } min
# After the days of a flare-up.
journal-sum-helped = helped: { $what }
# A part of the day, compared with the rest of it.
journal-sum-part = { $part ->
    [morning] morning
    [daytime] daytime
    [evening] evening
   *[night] night
} { $feel ->
    [easier] easier
    [same] about the same
   *[harder] harder
}
journal-sum-stiff = stiff for { $n } min in the morning
journal-sum-wakings = { $n ->
    [0] does not wake you at night
    [one] wakes you once a night
   *[other] wakes you { $n } times a night
}
journal-sum-questions = { $n ->
    [one] { $n } question
   *[other] { $n } questions
}
journal-sum-rated = { $n ->
    [one] { $n } goal rated
   *[other] { $n } goals rated
}
# RMDQ-24 is the name by which others know the questionnaire.
journal-sum-rmdq = { $n ->
    [one] Everyday limits (RMDQ-24): { $n } of 24 ticked
   *[other] Everyday limits (RMDQ-24): { $n } of 24 ticked
}
# $number is from -5 to +5 with its sign.
journal-sum-change = Compared with when this pain started: { $number }
# How many of the urgent signs were ticked. Nothing ticked is an answer, not an all-clear.
journal-sum-urgent-signs = { $n ->
    [0] none ticked
    [one] { $n } sign ticked
   *[other] { $n } signs ticked
}
# Which step of a movement plan is the current one, and what it is.
journal-sum-step = step { $n } of { $all }
journal-sum-step-minutes = { $n } min, { $times ->
    [one] once a day
   *[other] { $times } times a day
}
journal-sum-step-repetitions = { $n ->
    [one] once
   *[other] { $n } times
}, { $times ->
    [one] once a day
   *[other] { $times } times a day
}
# When a movement to try again had become easier.
journal-sum-easier = easier since { $day }
# In place of the line, where a record says no more than its day.
journal-sum-nothing = no other details

# Beside a record: how far apart its day and the recording are.
journal-mark-basis = { $basis ->
    [next_day] recorded the next day
    [paper] from paper
    [imported] imported
   *[remembered] from memory, not counted
}
journal-mark-changed = changed
journal-mark-ahead = in the future

# The list.
journal-timeline = Timeline
journal-calendar = Calendar
# Name of the choice between the two, spoken.
journal-view = Choose a view
journal-list = Everything in your journal, newest first
journal-list-keys = Use the arrow keys to move through the list and Enter to open an entry.
# A month, for example "November 2025", and how many entries it has.
journal-month-n = { $month } ({ $n })
journal-go-to-month = Go to a month
journal-reading = Loading
# In place of a record whose row in the file is damaged.
journal-unreadable = This entry cannot be read.
journal-n-entries = { $n ->
    [one] 1 entry
   *[other] { $n } entries
}
journal-empty = Your journal is empty so far. A check-in takes just one answer.
journal-empty-check-in = Check in
journal-no-match = Your journal has no entries that match these filters.
journal-trash = Trash

# Filters. Each is a button with its name and what is chosen.
journal-filters = Filters
journal-filter-kinds = { $n ->
    [0] Kinds: all
   *[other] Kinds: { $n }
}
journal-filter-kinds-title = Kinds to show
journal-filter-tag = Tag: any
journal-filter-tag-is = Tag: #{ $tag }
journal-filter-episode = Episode: any
# $day is the day on which it started.
journal-filter-episode-is = Episode: { $day }
journal-filter-period = Period: any
journal-filter-period-both = { $first } to { $last }
journal-filter-period-from = From { $first }
journal-filter-period-to = Until { $last }
journal-filter-from = First day
journal-filter-to = Last day
journal-filter-order = The first day is after the last day. Change one of them to update the list.
journal-filter-clear = Clear filters
journal-filter-find-tag = Find a tag
journal-filter-tags = Tags
journal-filter-any-tag = Any tag
journal-filter-tag-n = #{ $tag } ({ $n })
journal-filter-no-tags = No tags start with these letters.
journal-filter-more-tags = { $n ->
    [one] 1 more tag. Type more letters to find it.
   *[other] { $n } more tags. Type more letters to narrow the list.
}
journal-filter-which-episode = Episode
journal-filter-any-episode = Any episode
journal-filter-no-episodes = No episodes recorded yet.

# Search.
journal-search = Search the journal
# $keys is controls-key-with-ctrl.
journal-search-hint = Finds words in notes, medicines, questions, plans and tags. { $keys } brings you here, and Esc clears the search.
journal-search-cut = The search uses only the first { $n } characters.
journal-search-clear = Clear the search
journal-found = { $n ->
    [0] Nothing found. Try fewer words or filters.
    [one] 1 found
   *[other] { $n } found
}
journal-results = Search results, newest first
journal-more = Show more
journal-more-none = These are the first { $n } results. Add another word to narrow the search.

# Recording something: buttons in a row.
journal-add = Record something
journal-add-kind = { $kind ->
    [flare_up] Flare-up
    [medicine] Medicine
    [treatment] Treatment
    [factor] Trigger or relief
    [day_pattern] 24-hour pattern
    [appointment] Appointment
    [question] Question
    [episode] Episode
    [goals] Goals
    [rmdq] Everyday limits
    [flare-plan] Flare plan
    [other_illness] Ill with something else
   *[pain-recall] Pain over the past week
}
