# The Back Profile: the page a person takes to an appointment, and its text for reading aloud.
#
# Other people read it too, so these lines avoid "you", "he" and "she".
# All of it must fit one sheet of paper, so each line should stay about as short as it is.

# The heading of the page, and the title of the file; $period is the period below.
page-title = Back Profile
page-document-title = { $title }, { $period }

# Below the heading, with the name the person chose in bold, or without one.
page-made-by = { $name } · made on { $day }
page-made = Made on { $day }
page-standing = Self-reported. Not a medical record or a diagnosis.
page-demo = DEMO: invented data.

# Beside the heading, aligned right: about 40 letters a line.
page-period = { $from } to { $to }
# $days is page-days, in bold.
page-written = Check-ins on { $days }
page-written-late = { $n-late ->
    [one] Check-ins on { $days }, { $n-late } a day late
   *[other] Check-ins on { $days }, { $n-late } a day late
}
page-days = { $of ->
    [one] { $n } of { $of } day
   *[other] { $n } of { $of } days
}
page-remembered = { $n ->
    [one] { $n } day remembered later, not counted
   *[other] { $n } days remembered later, not counted
}
# Records of the journal's file that are damaged.
page-left-out = { $n ->
    [one] { $n } record cannot be read and is left off this page
   *[other] { $n } records cannot be read and are left off this page
}
# Entries, flare-ups and answers to the urgent signs dated after the day on which the page is made.
page-ahead = { $n ->
    [one] { $n } entry is dated after { $day } and left off this page
   *[other] { $n } entries are dated after { $day } and left off this page
}
# The version of the program that made the page. The second stands on the first page.
page-version = Backstory { $version }
page-version-and-page = Backstory { $version }, page { $n } of { $of }
# At the foot of each further page.
page-number = page { $n } of { $of }

# How it started, in the person's words. All but $how is bold.
page-began = Began { $how }

# Beside the heading "Doing what matters".
page-function-aside = days per week, up is better
# Above the table, when it does not hold all weeks. There are always more than $shown.
page-last-weeks = { $n ->
   *[other] The last { $shown } of { $n } weeks:
}
# Heads of the table: the week's Monday, then the three answers, then the days with a check-in.
page-week-of = Week of
page-week-written = check-ins
# A row of the table, read aloud.
page-week = Week of { $week }: most { $most }, some { $some }, little or none { $little }, check-ins { $written }.

# Read aloud in the place of a picture.
page-chart = Chart: { $description }

# A small table beside the pain chart: its columns, on two short lines each, and its rows.
page-first-stretch =
    first
    14 d
page-last-stretch =
    last 2
    weeks
page-mean = mean
page-best = best
page-worst = worst
page-stretch-days = days
# Its columns, read aloud.
page-first-stretch-spoken = First 14 days: mean { $mean }, best { $best }, worst { $worst }, days with a number { $days }.
page-last-stretch-spoken = Last two full weeks: mean { $mean }, best { $best }, worst { $worst }, days with a number { $days }.

# Below the pain chart. $which is one flare-up or several, joined two by two by page-spans-and.
page-flare-ups = { $n ->
   *[other] Flare-ups recorded: { $n } ({ $which })
}
# Spans of days, joined two by two.
page-spans-and = { $earlier }, { $later }
page-span = { $from } to { $to }
page-span-open = since { $from }
# Below the head. $which is one span of days or several.
page-illnesses = Ill with something else: { $which }.
# Also days before the first of the page: comparisons reach back to the beginning of the episode.
page-ill-left-out = Days of illness left out of comparisons: { $n }.

# The notes the person chose, word for word.
page-notes = Notes
page-notes-aside = as typed
# The day of a note where it needs a year. $day is such as "Tue 3 Nov".
page-day-with-year = { $day } { $year }
# Read aloud before a note. $mark is such as "written a day late".
page-note = { $day }:
page-note-marked = { $day }, { $mark }:

# The end of what is known: the last answer to the urgent signs. $topic is one of the two topics, in
# bold. None of these may sound like an all-clear.
page-urgent-none = { $topic } none ticked on { $day } (asked, self-reported). This does not rule anything out.
page-urgent-not-asked = { $topic } not recorded. This does not rule anything out.
page-urgent-unreadable = { $topic } the latest answer cannot be read. This does not rule anything out.
page-urgent-topic = Urgent signs:
# $which is one sign or several, joined two by two by page-urgent-and.
page-urgent-ticked = { $topic } { $which }.
page-urgent-ticked-topic = Urgent signs ticked on { $day }:
page-urgent-and = { $earlier }; { $later }

# The rest of the last page: lines to write on.
page-agreed = Agreed today
page-agreed-aside = to type into the journal later

# The foot of the page, all on one line; the second and third stand on the first page.
page-gaps = Blank days stay blank, and the line stops at each gap.
page-maker-named = Backstory, an offline journal. Made by the person named above.
page-maker = Backstory, an offline journal. Made by the person it is about.
# Below it, bold, when the file could not be made accessible.
page-untagged = This PDF has no accessibility tags.

# Sheets to print: a lesson, a movement, a flare plan.
sheet-references = Sources
sheet-article = from the article
# $names are sources, such as "Wallwork 2024, WHO 2023".
sheet-added = added: { $names }
sheet-next = What would you do next?
sheet-checked = Last compared with its sources on { $day }. A physiotherapist has yet to review the added parts.
# In place of a picture that is interactive on the screen.
sheet-moving-picture = On screen, there is an interactive picture here.
# Before the answer to something people often say.
sheet-heard = People say: "{ $heard }"
sheet-holds-yes = True.
sheet-holds-partly = Partly true.
sheet-holds-no = Not true.
sheet-plan = My flare plan
sheet-plan-written = Written by me on { $day }
# At the foot of every sheet.
sheet-foot = Backstory { $version }, { $day }. Information and a personal journal; not a replacement for care.
# The name of the file, before the date.
sheet-file-plan = flare-plan
