# The journal: one list of everything, its filters, search, and what can be written down.

# What is written, as a name.
journal-kind = { $kind ->
    [check_in] Check-in
    [moment] Moment
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

# The one line that stands for a record. $parts is check-in-pain-back, -leg or -both.
journal-sum-pain = pain: { $parts }
# Days from the first to the last, and days that still go on.
journal-sum-days = { $from } to { $to }
journal-sum-since = since { $from }
# What brings back pain on or eases it, as the person put it.
journal-sum-factor = { $effect ->
    [aggravating] brings it on: { $what }
   *[easing] eases it: { $what }
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
journal-sum-stiff = { $n } min stiff in the morning
journal-sum-wakings = { $n ->
    [0] does not wake you at night
    [one] wakes you once at night
   *[other] wakes you { $n } times at night
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
    [one] Everyday limits (RMDQ-24): { $n } of 24 sentences
   *[other] Everyday limits (RMDQ-24): { $n } of 24 sentences
}
# $number is from -5 to +5 with its sign.
journal-sum-change = Compared with when it started: { $number }
# How many of the urgent signs were ticked. Nothing ticked is an answer, not an all-clear.
journal-sum-urgent-signs = { $n ->
    [0] none ticked
    [one] { $n } sign ticked
   *[other] { $n } signs ticked
}
# Which step of a movement plan is the present one, and what it is.
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
# In the place of the line, where a record says no more than its day.
journal-sum-nothing = nothing more written

# Beside a record: how far apart its day and the writing are.
journal-mark-basis = { $basis ->
    [next_day] written the next day
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
journal-view = How to look at it
journal-list = Everything in the journal, the newest first
journal-list-keys = Arrow keys move through the list, Enter opens.
# A month, such as "November 2025", and how many entries stand in it.
journal-month-n = { $month } ({ $n })
journal-go-to-month = Go to a month
journal-reading = Reading
# In the place of a record whose row in the file is damaged.
journal-unreadable = This one cannot be read.
journal-n-entries = { $n ->
    [one] 1 entry
   *[other] { $n } entries
}
journal-empty = Nothing is written yet. A check-in takes one answer.
journal-empty-check-in = Check in
journal-no-match = Nothing in the journal fits these filters.
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
journal-filter-order = The first day is after the last one. The list stays as it is until one of them changes.
journal-filter-clear = Clear filters
journal-filter-find-tag = Find a tag
journal-filter-tags = Tags
journal-filter-any-tag = Any tag
journal-filter-tag-n = #{ $tag } ({ $n })
journal-filter-no-tags = No tag begins like this.
journal-filter-more-tags = { $n ->
    [one] 1 more tag. More letters narrow it down.
   *[other] { $n } more tags. More letters narrow them down.
}
journal-filter-which-episode = Episode
journal-filter-any-episode = Any episode
journal-filter-no-episodes = No episode is written down.

# Search.
journal-search = Search the journal
# $keys is controls-key-with-ctrl.
journal-search-hint = Words from notes, medicines, questions, plans and tags. { $keys } leads here, Esc clears.
journal-search-cut = Only the first { $n } characters are searched.
journal-search-clear = Clear the search
journal-found = { $n ->
    [0] Nothing was found. Fewer words or filters find more.
    [one] 1 found
   *[other] { $n } found
}
journal-results = What was found, the newest first
journal-more = Show more
journal-more-none = The first { $n } are shown. Another word narrows it down.

# Writing something down: buttons in a row.
journal-add = Write something down
journal-add-kind = { $kind ->
    [flare_up] Flare-up
    [medicine] Medicine
    [treatment] Treatment
    [factor] What brings it on or eases it
    [day_pattern] Day and night
    [appointment] Appointment
    [question] Question
    [episode] Episode
    [goals] Goals
    [rmdq] Everyday limits
    [flare-plan] Flare plan
    [other_illness] Ill with something else
   *[pain-recall] Pain over the past week
}
