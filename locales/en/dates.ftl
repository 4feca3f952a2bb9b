# Days. The order of day and month follows the region, the names of months the language.

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
