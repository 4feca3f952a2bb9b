# Controls that every screen uses.

# The name of the program: a proper name, never translated.
controls-name = Backstory
# Title of the window; $title is the heading of the screen.
controls-window-title = { $title } - { controls-name }

controls-dismiss = Dismiss this message
# To the screen from which this one was opened.
controls-back = Back

# Below a scale: what a number means, such as "0 none". $n comes with its sign where there are some below 0.
controls-scale-end = { $n } { $meaning }
# The same, spoken.
controls-scale-end-spoken = { $n }, { $meaning }
controls-clear = Clear
# Spoken in place of "Clear"; $label is the question.
controls-clear-spoken = Clear the answer: { $label }

# The numbers of a chart; $title is its heading.
controls-table = Show as table
controls-table-spoken = Show as table: { $title }
# The same once the table is there.
controls-table-hide = Hide table
controls-table-hide-spoken = Hide table: { $title }

# A date that is typed in three parts. Their order follows the region.
controls-date-day = Day
controls-date-month = Month
controls-date-year = Year
controls-date-unfinished = Please type a day and a month, or leave all three boxes blank.
controls-date-not-real = That date does not exist. Please check the day, month and year.
controls-date-future = That day is in the future.

# A day under its tile, such as "Fri 14".
controls-tile-day = { $weekday } { $day }

# Names of keys as they are printed on keyboards, shown beside buttons.
controls-key-enter = Enter
controls-key-escape = Esc
# A letter or a key pressed together with Ctrl; on a Mac, with Cmd.
controls-key-with-ctrl = Ctrl { $key }
controls-key-with-cmd = ⌘ { $key }
