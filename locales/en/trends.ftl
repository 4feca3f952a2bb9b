# The screen with the charts. Headings and findings of the charts are in findings.ftl.

trends-title = Trends
trends-period = Period
trends-eight-weeks = 8 weeks
trends-all = All
# $from and $to are days, such as "29 September".
trends-span = { $of ->
    [one] { $to }: check-ins on { $n } of { $of } day.
   *[other] { $from } to { $to }: check-ins on { $n } of { $of } days.
}
trends-loading = Drawing the charts.
trends-open-check-in = Open the check-in

# Spoken when a chart takes the focus; $title is its heading.
trends-chart-spoken = Chart: { $title }. Arrow keys move from point to point.

# Legends of the charts.
trends-legend-nothing = No check-in
trends-legend-one-day = one day
trends-legend-mean = average of the day and the 6 before, where at least 5 have a number
