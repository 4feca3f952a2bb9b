# Days, times and lists. The order of day and month follows the region, the names of months the language.

day-short = { $order ->
    [month-first] { $month } { $day }
   *[day-first] { $day } { $month }
}
day-long = { $order ->
    [month-first] { $month } { $day }
   *[day-first] { $day } { $month }
}
day-short-with-year = { $order ->
    [month-first] { $month } { $day }, { $year }
   *[day-first] { $day } { $month } { $year }
}
day-long-with-year = { $order ->
    [month-first] { $month } { $day }, { $year }
   *[day-first] { $day } { $month } { $year }
}
day-with-weekday = { $order ->
    [month-first] { $weekday }, { $month } { $day }
   *[day-first] { $weekday } { $day } { $month }
}

# A time of a clock with 24 hours, and of one with twice 12.
time-of-day = { $hour }:{ $minute }
time-of-twelve = { $order ->
    [month-first] { $hour }:{ $minute } { $half ->
        [am] AM
       *[pm] PM
    }
   *[day-first] { $hour }:{ $minute } { $half ->
        [am] am
       *[pm] pm
    }
}
# Two things of a list; where there are more, $list is all that came before $next.
list-pair = { $list }, { $next }
