# Findings in one sentence, the same on screen and on paper, so they say neither you nor they.
# Every mean says its n and its days. $weeks, $stretch and $days are findings-stretch. $weeks are the
# last two full weeks: from Monday, and over.

findings-function-empty = There is no answer about doing what matters yet.
findings-function-none = There is no answer about doing what matters for the last two full weeks ({ $weeks }).
findings-function-so-far = { $n ->
    [one] Most of what matters was possible on { $most } of { $n } day answered so far ({ $days }), some on { $some }, and little or none on { $little }.
   *[other] Most of what matters was possible on { $most } of { $n } days answered so far ({ $days }), some on { $some }, and little or none on { $little }.
}
findings-function-lately = { $n ->
    [one] In the last two full weeks ({ $weeks }), most of what matters was possible on { $most } of { $n } day answered, some on { $some }, and little or none on { $little }.
   *[other] In the last two full weeks ({ $weeks }), most of what matters was possible on { $most } of { $n } days answered, some on { $some }, and little or none on { $little }.
}
# $lately is findings-function-lately; the numbers are those of the first 14 days.
findings-function-both = { $lately } In the first 14 days ({ $stretch }) it was most on { $most } of { $n }, some on { $some }, and little or none on { $little }.

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
    [one] { $n } of { $of } day is written.
   *[other] { $n } of { $of } days are written.
}
findings-n-with-number = { $of ->
    [one] { $n } of { $of } day has a number.
   *[other] { $n } of { $of } days have a number.
}
findings-remembered = { $n ->
    [one] { $n } day filled in later from memory is not counted.
   *[other] { $n } days filled in later from memory are not counted.
}
# Check-ins and moments that were written where their day had come, or under a clock that was ahead.
findings-ahead = { $n ->
    [one] { $n } entry is dated after today and not counted yet.
   *[other] { $n } entries are dated after today and not counted yet.
}
findings-ill = { $n ->
    [one] Not compared, because you were ill with something else: { $n } day.
   *[other] Not compared, because you were ill with something else: { $n } days.
}

# Movements beside what was expected of them. $n is all of them; at least three.
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
# The same while they are too few for a picture. With $more others there are enough.
findings-predictions-early = { $more ->
    [one] { $n ->
        [one] { $n } movement has both numbers; { $more } more makes a picture.
       *[other] { $n } movements have both numbers; { $more } more makes a picture.
    }
   *[other] { $n ->
        [one] { $n } movement has both numbers; { $more } more make a picture.
       *[other] { $n } movements have both numbers; { $more } more make a picture.
    }
}
# The days they come from. $span is findings-stretch; the second is for a single day.
findings-predictions-days = From the last { $days } days: { $span }.
findings-predictions-day = From the last { $days } days: { $from }.
findings-predictions-latest = The picture shows the latest { $n }.
findings-predictions-remembered = { $n ->
    [one] { $n } movement noted later from memory is not counted.
   *[other] { $n } movements noted later from memory are not counted.
}

# The panels of Trends and their tables.
panel-pain-title = Back pain, average of the day
panel-pain-empty = No numbers in this period.
panel-pain-empty-hint = Rating pain is optional. You'll find it under "More" in the check-in.
panel-week-from = Week from
panel-written = Written
panel-n-of = { $n } of { $of }
panel-day = Day
panel-pain-scale = Back pain, 0 to 10
panel-pain-mean = Mean of it and the 6 days before
panel-no-numbers = no numbers

# The panel on the screen of movements, and its table.
panel-predictions-title = Expected, and how it was
panel-predictions-movement = Movement
panel-predictions-expected = Expected
panel-predictions-actual = How it was

# On the report.
# Where either stretch has fewer than 8 numbers, the second.
profile-leg = Leg pain: mean { $first-mean } in the first 14 days ({ $first-n } of 14), { $mean } in the last two full weeks ({ $n } of 14)
profile-leg-thin = Leg pain: a number on { $first-n } of the first 14 days and on { $n } of 14 in the last two full weeks, too few to compare
profile-began = { $day }: { $how }
profile-late = written a day late
profile-paper = copied from paper
profile-imported = imported
profile-remembered = written later, from memory
