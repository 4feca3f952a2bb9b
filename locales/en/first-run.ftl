# The first screen, while there is no journal yet.

first-run-title = Start with what you can do
# A hopeful sentence, its limit, and what follows. The six weeks have a source.
first-run-why = New back pain often eases a lot within six weeks, and some pain can last longer. Either way, moving a little and doing what matters to you is a good place to begin.
first-run-why-source = Where the six weeks come from
# What one gets: three headings, each with a line.
first-run-get-function = See what you can do again
first-run-get-function-what = One question a day, and one answer is enough.
first-run-get-learn = Learn what can help
first-run-get-learn-what = Short lessons based on an article by Steve Young, physiotherapist, and movements to choose from.
first-run-get-page = Bring one clear page to your appointment
first-run-get-page-what = How it has been going, with dates and your own words.
# Beside the button that leads to the urgent signs.
first-run-signs-title = Please check the urgent signs first.
first-run-signs-what = Some signs with back pain need emergency help now, for example numbness between your legs or new trouble peeing. You can read the whole list before anything is saved.
# Said once by a screen reader.
first-run-announce = Urgent signs: press F1 at any time.

first-run-start-title = Start my journal
first-run-name = Your first name or initials (optional)
first-run-country = Where you are
first-run-country-other = Another country
# Below it: the number that the urgent signs will show.
first-run-number = Emergency number: { $number }
first-run-number-none = Emergency number: your local one
# Opens the two fields where there is little room.
first-run-setup = Name and country
first-run-later = Everything else can wait until you want it.
# Opens two more questions.
first-run-onset = When and how it started (optional)
first-run-onset-day = When this episode started
first-run-onset-day-hint = A rough date is fine.
first-run-onset-how = How it started
first-run-onset-how-hint = For example: after a long day of digging.
first-run-start = Start my journal
first-run-starting = Starting your journal
first-run-adults = Backstory is for adults. Everything stays on this computer, without an account or a server.

first-run-demo-title = Look around first
first-run-demo-what = A demo journal shows what a few weeks look like. It is a separate file, every entry in it is invented, and your own journal stays as it is.
first-run-demo = Look around with a demo journal
first-run-demo-opening = Opening the demo journal
