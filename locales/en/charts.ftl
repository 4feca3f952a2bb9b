# Words in the charts, on screen and on paper, and what the charts say when they are read aloud.
#
# Words inside a picture stand on one line and are never shrunk. Where a thing has several
# wordings, from long to short, a chart takes the first that fits, and none if none does: a
# short wording has to be short. Letters are 13 pixels high on screen and 11 on paper.

# Read aloud for the whole picture. $description is one of the descriptions below.
charts-spoken = { $title }. { $description }

# The name of a month at a tick of the axis, by its number. About three letters, else fewer
# months are named.
charts-month = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}
# At the first tick and at each January. $month is charts-month.
charts-month-with-year = { $month } { $year }

# A day where more than one year is shown. $day is such as "Tue 3 Nov".
charts-day-with-year = { $day } { $year }

# Doing what matters: a column of tiles for each week, one tile for each day.

# Read aloud as the name of the chart.
charts-function-title = Days of most, some, or little or none of what matters, by week

# On the axis between 0 and 7, left of the columns: about five letters in a narrow window.
charts-days = days

# Above a column, where it has about 35 pixels: the days with a check-in. The second is for the
# week that is still running; where it does not fit, the first takes its place.
charts-n-of = { $n } of { $of }
charts-n-of-so-far = { $n } of { $of } so far

# One line below the columns: with the numbers above them, and without.
charts-week-caption-long = Week starting Monday. Above each column: days with a check-in.
charts-week-caption = Week starting Monday.
# The same where the columns are so narrow that tiles became bars.
charts-bars-caption = Each bar is a week from Monday. Blank below the dashes: no check-in.

# In the legend on paper, beside tiles, after the three answers.
charts-tile-unanswered = not answered
charts-tile-void = no check-in

# One column, shown beside it and read aloud. $monday is a day; the numbers are days.
charts-week = { $unanswered ->
    [0] { $of ->
        [one] Week from { $monday }: most { $most }, some { $some }, little or none { $little }, check-ins on { $n } of { $of } day
       *[other] Week from { $monday }: most { $most }, some { $some }, little or none { $little }, check-ins on { $n } of { $of } days
    }
   *[other] { $of ->
        [one] Week from { $monday }: most { $most }, some { $some }, little or none { $little }, unanswered { $unanswered }, check-ins on { $n } of { $of } day
       *[other] Week from { $monday }: most { $most }, some { $some }, little or none { $little }, unanswered { $unanswered }, check-ins on { $n } of { $of } days
    }
}
# The same for the week that is still running.
charts-week-so-far = { $unanswered ->
    [0] { $of ->
        [one] Week from { $monday }: most { $most }, some { $some }, little or none { $little }, check-ins on { $n } of { $of } day so far
       *[other] Week from { $monday }: most { $most }, some { $some }, little or none { $little }, check-ins on { $n } of { $of } days so far
    }
   *[other] { $of ->
        [one] Week from { $monday }: most { $most }, some { $some }, little or none { $little }, unanswered { $unanswered }, check-ins on { $n } of { $of } day so far
       *[other] Week from { $monday }: most { $most }, some { $some }, little or none { $little }, unanswered { $unanswered }, check-ins on { $n } of { $of } days so far
    }
}

# Days ill with something other than back pain: the word beside the first mark, and each read aloud.
charts-ill = ill
charts-ill-day = Ill with something else, { $day }
charts-ill-days = Ill with something else, { $from } to { $to }
charts-ill-open = Ill with something else, since { $from }

# What the chart shows, read aloud. $columns and $written are the two sentences below.
charts-function-description = { $columns } { $written }
charts-function-columns = { $n ->
    [one] { $n } column of day tiles, for the week from Monday { $monday }: most on { $most }, some on { $some }, little or none on { $little }.
   *[other] { $n } columns of day tiles, one for each week from Monday { $monday }: most on { $most }, some on { $some }, little or none on { $little }.
}
charts-function-written = { $of ->
    [one] Check-ins on { $n } of { $of } day.
   *[other] Check-ins on { $n } of { $of } days.
}
charts-function-empty = No weeks to show yet.

# Pain of each day: 0 is at the top.

# Read aloud as the name of the chart.
charts-pain-title = Pain each day, with no pain at the top

# Bold above the plot, followed by an arrow that points up.
charts-up-is-better-long = No pain at the top: up is better
charts-up-is-better = Up is better

# What 10 means, near the bottom of the plot.
charts-worst-long = 10 = worst you can imagine
charts-worst = 10 = worst

# Inside a dashed box over days without a number. The second stands on as many lines as it has
# here, for a box half as wide; the third is for one of about 30 pixels.
charts-gap-long = no numbers
charts-gap-lines =
    no
    numbers
charts-gap = gap

# One line below the plot on paper. $counts is charts-n-with-number, which stands alone where
# the others do not fit.
charts-pain-caption-long = Dots: each day. Line: average of the day and the 6 before, where at least 5 have a number. { $counts }
charts-pain-caption = Dots: each day. Line: average of the day and the 6 before. { $counts }
charts-n-with-number = { $of ->
    [one] { $n } of { $of } day has a number.
   *[other] { $n } of { $of } days have a number.
}

# One day, shown beside its dot and read aloud. $day is such as "Tue 3 Nov", $mean has one decimal.
charts-pain-day = { $day }: { $value } out of { $worst }
charts-pain-day-with-mean = { $day }: { $value } out of { $worst }, 7-day average { $mean }

# A flare-up the person recorded: the word beside the first mark that has room for it.
charts-flare-up = flare-up
# One flare-up, shown beside its mark and read aloud: of one day, of several, not ended yet.
charts-flare-up-day = Flare-up, { $day }
charts-flare-up-days = Flare-up, { $from } to { $to }
charts-flare-up-open = Flare-up since { $from }

# What the chart shows, read aloud. $range, $gaps and $flare-ups are the sentences below.
charts-pain-description = { $range } { $gaps }
charts-pain-description-with-flare-ups = { $range } { $gaps } { $flare-ups }
charts-pain-range = { $of ->
    [one] { $last }: { $n } of { $of } day has a number, from { $least } to { $most }.
   *[other] { $first } to { $last }: { $n } of { $of } days have a number, from { $least } to { $most }.
}
charts-pain-range-empty = { $of ->
    [one] { $last }: 0 of { $of } day has a number.
   *[other] { $first } to { $last }: 0 of { $of } days have a number.
}
charts-pain-gaps = { $n ->
    [0] No gap of { $least } or more days without a number.
    [one] { $n } gap of { $least } or more days without a number.
   *[other] { $n } gaps of { $least } or more days without a number.
}
charts-pain-description-with-illnesses = { $description } { $illnesses }
charts-pain-illnesses = { $n ->
    [one] Ill with something else once.
   *[other] Ill with something else { $n } times.
}
charts-pain-flare-ups = { $n ->
    [one] { $n } flare-up recorded.
   *[other] { $n } flare-ups recorded.
}

# What was expected of each movement, and how it was: 0 is at the top.

# Read aloud as the name of the chart.
charts-prediction-title = Discomfort with each movement, expected and actual, with no discomfort at the top

# Bold above the plot, followed by an arrow that points up; otherwise charts-up-is-better.
charts-prediction-up-is-better = No discomfort at the top: up is better

# On paper, one line below the dates: what the marks mean.
charts-prediction-key-long = Open circle: what was expected. Filled circle: how it was. Ring around it: as expected.
charts-prediction-key = Open: expected. Filled: how it was.

# One line below the plot: in which order the movements stand. The last two are for where only
# the latest have room.
charts-prediction-caption-long = In order of date, the oldest on the left
charts-prediction-caption = The oldest on the left
charts-prediction-caption-latest-long = The latest { $n } of { $of }, the oldest on the left
charts-prediction-caption-latest = Latest { $n } of { $of }, oldest left

# One movement, shown beside its marks and read aloud. $day is such as "Wed 18 Nov"; $name is what
# was done; the others are numbers from 0 to 10.
charts-prediction-point = { $day }, { $name }: expected { $expected }, was { $actual }

# What the chart shows, read aloud. $shown and $counts are the sentences below.
charts-prediction-description = { $shown } { $counts }
charts-prediction-shown = { $n ->
    [one] { $n } movement, { $last }, on a scale from 0 to 10.
   *[other] { $n } movements, { $first } to { $last }, the oldest first, on a scale from 0 to 10.
}
charts-prediction-shown-latest = The latest { $n } of { $of } movements, { $first } to { $last }, the oldest first, on a scale from 0 to 10.
charts-prediction-counts = Less uncomfortable than expected: { $less }; as expected: { $same }; more: { $more }.
charts-prediction-empty = No movements with both numbers yet.
