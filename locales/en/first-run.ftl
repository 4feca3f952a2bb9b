# The first screen, while there is no journal yet.

first-run-title = Welcome
# Before the most urgent signs.
first-run-signs-lead = Before anything else, and before anything is stored:

first-run-start-title = Start my journal
first-run-start-skip = Three questions, all of them optional. You can leave every one blank.
first-run-name = Your first name or initials
first-run-name-hint = Used to greet you and on your report.
first-run-onset-day = When this episode started
first-run-onset-day-hint = A rough date is fine.
first-run-onset-how = How it started
first-run-onset-how-hint = A few words, such as: after a long day of digging.
first-run-start = Start my journal
first-run-starting = Starting your journal
# The path of the file stands below.
first-run-where = Your journal will be one file on this computer:
first-run-stays = Nothing leaves this computer. There is no account and no server.

first-run-demo-title = Look around first
first-run-demo-what = A demo journal shows what a few weeks look like. It is a separate file, and every entry in it is invented. Your own journal is not touched.
first-run-demo = Look around with a demo journal
first-run-demo-opening = Opening the demo journal
