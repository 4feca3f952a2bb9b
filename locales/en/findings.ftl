# Findings in one sentence, the same on screen and on paper, so they say neither you nor they.
# Every mean says its n and its days. $weeks, $stretch and $days are findings-stretch. $weeks are the
# last two full weeks: from Monday, and over.

findings-function-empty = There are no answers about doing what matters yet.
findings-function-none = There are no answers about doing what matters in the last two full weeks ({ $weeks }).
findings-function-so-far = { $n ->
    [one] Most of what matters was possible on { $most } of { $n } day with an answer so far ({ $days }). Some was possible on { $some }, and little or none on { $little }.
   *[other] Most of what matters was possible on { $most } of { $n } days with an answer so far ({ $days }). Some was possible on { $some }, and little or none on { $little }.
}
findings-function-lately = { $n ->
    [one] Most of what matters was possible on { $most } of { $n } day with an answer in the last two full weeks ({ $weeks }). Some was possible on { $some }, and little or none on { $little }.
   *[other] Most of what matters was possible on { $most } of { $n } days with an answer in the last two full weeks ({ $weeks }). Some was possible on { $some }, and little or none on { $little }.
}
# $lately is findings-function-lately; the numbers are those of the first 14 days.
findings-function-both = { $lately } In the first 14 days ({ $stretch }), most was possible on { $most } of { $n }, some on { $some }, and little or none on { $little }.

# The days from one to another, such as "30 Aug to 12 Sep" or "30 Nov to 13 Dec 2025".
findings-stretch = { $from } to { $to }

findings-pain-lower = Average back pain was { $mean } in the last two full weeks ({ $weeks }; { $n } of 14 days), { $difference } points lower than in the first 14 days ({ $first-mean }; { $stretch }; { $first-n } of 14 days).
findings-pain-higher = Average back pain was { $mean } in the last two full weeks ({ $weeks }; { $n } of 14 days), { $difference } points higher than in the first 14 days ({ $first-mean }; { $stretch }; { $first-n } of 14 days).
findings-pain-not-clear = Average back pain was { $mean } in the last two full weeks ({ $weeks }; { $n } of 14 days) and { $first-mean } in the first 14 days ({ $stretch }; { $first-n } of 14 days). There is no clear change yet.
findings-pain-too-early = { $of ->
    [one] Average back pain so far is { $mean } ({ $days }; { $n } of { $of } day). It is too early to say whether the pain has changed.
   *[other] Average back pain so far is { $mean } ({ $days }; { $n } of { $of } days). It is too early to say whether the pain has changed.
}
findings-pain-thin-baseline = Average back pain was { $mean } in the last two full weeks ({ $weeks }; { $n } of 14 days). There are too few numbers in the first 14 days to compare.
findings-pain-thin-weeks = Average back pain was { $mean } in the last two full weeks ({ $weeks }; { $n } of 14 days). There are too few numbers in these weeks to compare.
findings-pain-none = There are no numbers for back pain in the last two full weeks ({ $weeks }).

# What stands behind the finding about pain.
findings-rule-lower = Pain was at least 2 points and 30% lower in each of these two weeks.
findings-rule-higher = Pain was at least 2 points and 30% higher in each of these two weeks.
findings-rule-little-room-to-fall = Pain averaged below 4 at the start, so it has little room to fall. Goals can show more.
findings-rule-little-room-to-rise = Pain averaged close to 10 at the start, so it has little room to rise. Goals can show more.
findings-rule-not-clear = A change counts when pain differs by at least 2 points and 30% in each of the two weeks.
findings-rule-too-early = A comparison needs two full weeks, from Monday to Sunday, after the first 14 days.
findings-rule-thin-baseline = A comparison needs 8 numbers in the first 14 days.
findings-rule-thin-weeks = A comparison needs 5 numbers in each of the two weeks.

findings-n-written = { $of ->
    [one] There are check-ins for { $n } of { $of } day.
   *[other] There are check-ins for { $n } of { $of } days.
}
findings-n-with-number = { $of ->
    [one] { $n } of { $of } day has a number.
   *[other] { $n } of { $of } days have a number.
}
findings-remembered = { $n ->
    [one] { $n } day filled in later from memory is not counted.
   *[other] { $n } days filled in later from memory are not counted.
}
# Check-ins and moments whose date is after today: made in a time zone further east, or while the clock was
# ahead.
findings-ahead = { $n ->
    [one] { $n } entry is dated after today and not counted yet.
   *[other] { $n } entries are dated after today and not counted yet.
}
findings-ill = { $n ->
    [one] { $n } day ill with something else is left out of comparisons.
   *[other] { $n } days ill with something else are left out of comparisons.
}

# Movements, and what was expected of them. $n is all of them; at least three.
findings-predictions = { $less ->
    [0] { $same ->
        [0] All { $n } movements were more uncomfortable than expected.
       *[other] { $more ->
            [0] All { $n } movements were as uncomfortable as expected.
           *[other] None of { $n } movements was less uncomfortable than expected; { $same } the same, { $more } more.
        }
    }
    [one] { $same ->
        [0] { $more ->
            [0] All { $n } movements were less uncomfortable than expected.
           *[other] { $less } of { $n } movements was less uncomfortable than expected, { $more } more.
        }
       *[other] { $more ->
            [0] { $less } of { $n } movements was less uncomfortable than expected, { $same } the same.
           *[other] { $less } of { $n } movements was less uncomfortable than expected, { $same } the same, { $more } more.
        }
    }
   *[other] { $same ->
        [0] { $more ->
            [0] All { $n } movements were less uncomfortable than expected.
           *[other] { $less } of { $n } movements were less uncomfortable than expected, { $more } more.
        }
       *[other] { $more ->
            [0] { $less } of { $n } movements were less uncomfortable than expected, { $same } the same.
           *[other] { $less } of { $n } movements were less uncomfortable than expected, { $same } the same, { $more } more.
        }
    }
}
# The same while they are too few for a chart. With $more others there are enough.
findings-predictions-early = { $more ->
    [one] { $n ->
        [one] { $n } movement has both numbers. The chart appears after { $more } more movement.
       *[other] { $n } movements have both numbers. The chart appears after { $more } more movement.
    }
   *[other] { $n ->
        [one] { $n } movement has both numbers. The chart appears after { $more } more movements.
       *[other] { $n } movements have both numbers. The chart appears after { $more } more movements.
    }
}
# The days they come from. $span is findings-stretch; the second is for a single day.
findings-predictions-days = From the last { $days } days: { $span }.
findings-predictions-day = From the last { $days } days: { $from }.
findings-predictions-latest = The chart shows the latest { $n }.
findings-predictions-remembered = { $n ->
    [one] { $n } movement recorded later from memory is not counted.
   *[other] { $n } movements recorded later from memory are not counted.
}

# The panels of Trends and their tables.
panel-pain-title = Back pain, average of the day
panel-pain-empty = No numbers in this period.
panel-pain-empty-hint = Rating pain is optional. You'll find it under "More" in the check-in.
panel-week-from = Week from
panel-written = Check-ins
panel-n-of = { $n } of { $of }
panel-day = Day
panel-pain-scale = Back pain, 0 to 10
panel-pain-mean = Average with the 6 days before
panel-no-numbers = no numbers

# The panel on the screen of movements, and its table.
panel-predictions-title = Discomfort: expected, and how it was
panel-predictions-movement = Movement
panel-predictions-expected = Expected
panel-predictions-actual = How it was

# On the report.
# Where either stretch has fewer than 8 numbers, the second.
profile-leg = Leg pain: average { $first-mean } in the first 14 days ({ $first-n } of 14), { $mean } in the last two full weeks ({ $n } of 14)
profile-leg-thin = Leg pain: numbers on { $first-n } of the first 14 days and { $n } of 14 in the last two full weeks, too few to compare
profile-began = { $day }: { $how }
profile-late = recorded a day late
profile-paper = copied from paper
profile-imported = imported
profile-remembered = recorded later, from memory
