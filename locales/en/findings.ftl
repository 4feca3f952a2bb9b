# Findings in one sentence, the same on screen and on paper, so they say neither you nor they.
# Every mean says its n, and its days where it could be taken for another. $weeks and $stretch are
# findings-stretch.

findings-function-none = No answer about doing what matters in the last 14 days.
findings-function-lately = { $n ->
    [one] Most of what matters on { $most } of the { $n } day answered in the last 14 days.
   *[other] Most of what matters on { $most } of the { $n } days answered in the last 14 days.
}
findings-function-both = { $n ->
    [one] Most of what matters on { $most } of the { $n } day answered in the last 14 days; on { $first-most } of { $first-n } in the first 14 ({ $stretch }).
   *[other] Most of what matters on { $most } of the { $n } days answered in the last 14 days; on { $first-most } of { $first-n } in the first 14 ({ $stretch }).
}

# The 14 days from one to another, such as "30 Aug to 12 Sep".
findings-stretch = { $from } to { $to }

findings-pain-lower = { $mean } over the last two full weeks ({ $weeks }; { $n } of 14 days), { $difference } lower than { $first-mean } over the first 14 days ({ $stretch }; { $first-n } of 14).
findings-pain-higher = { $mean } over the last two full weeks ({ $weeks }; { $n } of 14 days), { $difference } higher than { $first-mean } over the first 14 days ({ $stretch }; { $first-n } of 14).
findings-pain-not-clear = { $mean } over the last 14 days ({ $n } of 14), { $first-mean } over the first 14 ({ $first-n } of 14; { $stretch }): no clear change yet.
findings-pain-too-early = { $mean } over the last 14 days ({ $n } of 14). Too early to say whether it has changed.
findings-pain-thin-baseline = { $mean } over the last 14 days ({ $n } of 14). Too few numbers in the first 14 to compare.
findings-pain-thin-weeks = { $mean } over the last 14 days ({ $n } of 14). Too few numbers in the last two full weeks to compare.
findings-pain-none = Nothing written about pain in the last 14 days.

# What stands behind the finding about pain.
findings-rule-lower = It was at least 2 points and 30 % lower in both of these weeks.
findings-rule-higher = It was at least 2 points and 30 % higher in both of these weeks.
findings-rule-little-room = The first 14 days averaged below 4, so this scale has little room to show a change.
findings-rule-not-clear = A change counts from 2 points and 30 % on, in both of two full weeks.
findings-rule-too-early = It takes two full weeks after the first 14 days.
findings-rule-thin-baseline = The first 14 days need 8 numbers.
findings-rule-thin-weeks = Each of the two weeks needs 5.

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
# The days they come from. $from and $to are days such as "18 Nov"; the second is for a single day.
findings-predictions-days = From the last { $days } days: { $from } to { $to }.
findings-predictions-day = From the last { $days } days: { $from }.
findings-predictions-latest = The picture shows the latest { $n }.
findings-predictions-remembered = { $n ->
    [one] { $n } movement noted later from memory is not counted.
   *[other] { $n } movements noted later from memory are not counted.
}

# The panels of Trends and their tables.
panel-pain-title = Back pain, average of the day
panel-pain-empty = No numbers in this period.
panel-pain-empty-hint = Pain is optional: it is folded away in the check-in.
panel-week-from = Week from
panel-written = Written
panel-n-of = { $n } of { $of }
panel-day = Day
panel-pain-scale = Back pain, 0 to 10
panel-pain-mean = Mean of it and the 6 days before
panel-gap = { $from } to { $to }
panel-no-numbers = no numbers

# The panel on the screen of movements, and its table.
panel-predictions-title = Expected, and how it was
panel-predictions-movement = Movement
panel-predictions-expected = Expected
panel-predictions-actual = How it was

# On the report.
# Where either stretch has fewer than 8 numbers, the second.
profile-leg = Leg pain: mean { $first-mean } in the first 14 days ({ $first-n } of 14), { $mean } in the last 14 ({ $n } of 14)
profile-leg-thin = Leg pain: { $first-n } of the first 14 days and { $n } of the last 14 have a number, too few to compare
profile-began = { $day }: { $how }
profile-late = written a day late
profile-paper = copied from paper
profile-imported = imported
profile-remembered = written later, from memory
