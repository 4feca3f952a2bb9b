# Shown where something did not work: what happened, what was kept, what to do.
# None of these repeats what the person wrote.

# A field holds something that cannot be kept. $field is one of the names below; $kept is the first
# of these two in the window and the second on the command line.
kept-in-its-form = Nothing was saved; what you typed is still there.
kept-nowhere = Nothing was saved.
# A text that has to be there.
invalid-blank = { $field }: nothing is written there yet. { $kept } A few words are enough.
invalid-empty = { $field } holds no answer yet. One answer is enough. { $kept }
invalid-out-of-range = { $field } must be a whole number from { $min } to { $max }. { $kept }
invalid-not-a-day = { $field } must be a calendar day written as YYYY-MM-DD. { $kept }
invalid-in-the-future = { $field } has not come yet. { $kept }
invalid-too-early = { $field } is before 1900-01-01, the earliest day the journal takes. { $kept }
invalid-too-long = { $field } is { $length } characters long; the most it can hold is { $limit }. { $kept }
invalid-search-too-long = The search is { $length } characters long; the most that can be searched for is { $limit }. A few words are enough.
invalid-nul = { $field } contains a NUL character, which cannot be kept. { $kept }
invalid-nameless = { $field } needs a name. { $kept }
invalid-too-many = { $field }: { $count } items are more than fit; the most is { $limit }. { $kept }
invalid-ends-before-start = { $field } ends before it starts. { $kept }
invalid-last-day-first = The last day is before the first day. { $kept } Change one of the two.
invalid-not-a-time = { $field } must be a time of day written as HH:MM. { $kept }
invalid-repeated = { $field }: the same one is there twice. { $kept } Keep one of the two.
# $field is the goals of a set.
invalid-frozen = { $field } were rated, so they stay as they are. { $kept } Start a new set for other activities.
invalid-unknown = { $field }: this version does not know the value. { $kept }

# Between midnight and four in the morning. $before and $today are days, such as "19 November".
which-day = It is past midnight: choose whether you mean { $before } or { $today }. Nothing was saved; what you typed is still there.
# On the command line; the days are written as YYYY-MM-DD.
which-day-option = It is before four in the morning, so the day has to be said. Nothing was saved. Add --day { $before } if you mean yesterday, or --day { $today } if you mean today.

# Names of fields as they start a sentence.
field-activity = The activity
field-answer = The answer
field-answers = This entry
field-areas = The body map
field-back-pain = Back pain
field-bigger-day = A bigger day
field-confidence = Confidence
field-day = The day
field-emergency-number = The emergency number
field-easier-day = The day it was easier
field-first-day = The first day
field-flare-plan = The flare plan
field-function = The answer about what you could do
field-goal-set = The set of goals
field-goals = Your goals
field-helped = What helped
field-items = The questionnaire
field-last-day = The last day
field-leg-pain = Leg pain
field-minutes-to-onset = Minutes until it is felt
field-minutes-to-settle = Minutes until it has settled
field-limit = Your own limit
field-mood = Mood
field-movements = Movement
field-night-wakings = How often it wakes you
field-note = The note
field-onset-day = The day it started
field-onset-how = How it started
field-outcome = What happened
field-period = The period
field-plan = The plan
field-preferred-name = The name
field-query = The search
field-questions = The questions
field-ratings = The ratings
field-said = What was said
field-score = The score
field-sleep-minutes = Sleep
field-steps = The steps
field-stiff-minutes = Minutes of stiffness
field-stress = Stress
field-tags = Tags
field-text = The question
field-ticked = The urgent signs
field-time = The time
field-what = What it is
field-who = Who it is with

# The journal's file could not be opened or written.
journal-missing = There is no journal at { $path }. Nothing was changed. If it was moved, or its drive is unplugged, put it back, then try again.
# $link and $target are paths.
journal-link-broken = { $link } is a link to { $target }, which is not there. Nothing was changed. Plug in the drive it is on, or put back what was moved, then try again.
journal-not-a-file = { $path } is a folder, a pipe or a device, where Backstory expects a file. It was left as it is. Move it away or name another file, then try again.
journal-not-a-database = { $path } is not a Backstory journal: it is not a database. It was left as it is. If it should be your journal, keep a copy of it. Move it to another folder, then try again.
journal-other-application = { $path } belongs to another application. It was left as it is. Move it to another folder, then try again.
journal-newer = { $path } was written by a newer Backstory (format { $found }; this one knows up to { $known }). It was left as it is. Install the newer Backstory to open it.
# In the window, which brings it up to date wherever it can be written.
journal-older = { $path } was written by an older Backstory and has to be brought up to date, which needs a drive that can be written to. It was left as it is. Allow writing, or copy it to another folder and open the copy.
# On the command line.
journal-older-option = { $path } was written by an older Backstory. It was left as it is. Open it once in the window, or run "backstory check --repair" on it: that first makes a copy, then brings it up to date.
journal-in-use = { $path } is open in another Backstory. Nothing was changed. Close the other window, then try again.
# Not a window: a command, or another program.
journal-busy = Another program is writing to { $path } and has not finished. Nothing was changed. Wait a moment, then try again.
journal-damaged = { $path } is damaged. It was left as it is. First copy it to another drive. Then ask someone for help, or run "backstory check" on the copy: it names what cannot be read.
# $log is a file that SQLite left beside the journal at $path.
journal-strange-log = { $log } is not the log of { $path }: it belongs to another file, or to this one as it was earlier or later. Nothing was changed, and both were left as they are. If you put a copy of the journal back, move that log to another folder, then try again.
journal-pages-damaged = Part of the journal's file cannot be read. The file was left as it is. First copy it to another drive. Then ask someone for help, or run "backstory check" on the copy: it names what cannot be read.
journal-folder-missing = The folder { $path } is not there. Nothing was changed. Plug in the drive it is on or put the folder back, then try again.
journal-read-only = { $path } can be read but not written: the file, its folder or its drive is write-protected. Nothing was changed, and what was saved before is all there. Allow writing, then try again.
# A hard link: the same file under another name.
journal-many-names = { $path } has a second name (a hard link), and two programs that each use one of its names would destroy what the other writes. Nothing was changed, and what was saved before is all there. Save a copy and go on with that, or remove the other name, then try again.
# Another program put something into the file, or took something out of it.
journal-needs-repair = { $path } is not laid out the way Backstory lays out a journal, so it can be read but not changed. Nothing was changed, and what was saved before is all there. Run "backstory check --repair" on the command line: it first makes a copy, then keeps every row. Or save a copy now and ask someone for help.
journal-full = There is no room left on the drive of { $path }. This was not saved; everything saved before is all there. Free some space, then try again.
journal-too-many-files = The system lets Backstory open no more files, so { $path } could not be used. Nothing was changed, and what was saved before is all there. Close some other programs, then try again.
journal-gone = { $path } was moved, replaced or deleted while it was open. This was not saved; everything saved before is still held by this window. Put the file back and try again, or save a copy of everything now, before you close the window.
# Such as a backup that was copied onto it.
journal-changed = Another program wrote over { $path } while it was open. This was not saved, and that file was left as it is; everything saved before is still held by this window. Save a copy of everything now, before you close the window. Then choose which of the two to keep.
file-already-there = { $path } is already there. It was left as it is. Choose another name.
# The person pressed Cancel while a copy of the journal was being saved.
copy-cancelled = You cancelled the copy. Nothing was saved, and your journal is unchanged. You can save a copy at any time.
# The person went to another journal while they were asked where to save the copy.
copy-of-another = You opened another journal before the copy was saved. Nothing was saved. Go back to the journal that you want to copy, then try again.
journal-write-failed = Writing { $path } broke off. This was not saved; everything saved before is all there. Look whether the drive is connected and sound, then try again.
journal-io = The system refused to work on { $path }: { $reason }. What was saved before is unchanged. Try again; if it stays so, look whether the drive is in order.
journal-sqlite = The journal could not be read or written: { $reason }. What was saved before is unchanged. Try again.
journal-no-such-record = That is not in the journal any more. Nothing was changed.
journal-day-taken = That day has another check-in, and a day has one. Nothing was changed. Move or remove the other one first.
# Such as a rating whose goals were removed.
journal-owner-missing = What this belongs to is not in the journal any more. Nothing was changed. Bring that back from the trash first.
journal-nothing-to-undo = There is nothing left to undo. Nothing was changed.
journal-nothing-to-redo = There is nothing left to redo. Nothing was changed.
journal-none-yet = There is no journal yet. Nothing was saved. Start one first.
journal-beyond-check = { $path } is damaged so far that it cannot be read through. It was left as it was. Copy it to another drive first. Then put back a copy that you saved earlier, or ask someone for help who knows SQLite.
journal-unsound = Everything that can be read was left as it is. Keep a copy of the file before anything else.

# Charts, the report, and the rest.
chart-failed = The chart could not be drawn. Your entries are unchanged. Try again.
report-failed = The report could not be made. Your entries are unchanged. Try again with a shorter period or fewer notes.
report-changed = The preview has changed since. Nothing was saved. Look at it once more, then save.
report-none-saved = No report has been saved yet. Save one first.
report-no-viewer = { $path } is saved, but no program opened it: { $reason }. Open it from its folder.
file-not-saved = { $path } could not be saved: { $reason }. Your entries are unchanged. Choose another folder and save again.
file-kept = { $path } is a journal or another database, or belongs to one. It was left as it is. Choose another name and save again.
file-not-plain = { $path } is not an ordinary file: it is a folder, a device or the like. It was left as it is. Choose another name and save again.
no-data-folder = This computer names no folder for application data. Nothing was changed. Name a file with --journal.
demo-other-journal = { $path } is not a demo journal, so it was left as it is. Move it away to look at the demo.
output-not-written = Standard output could not be written: { $reason }. Your entries are unchanged. Check where it goes, then try again.
output-is-a-terminal = Standard output is a terminal, which cannot show a PDF. Nothing was saved. Name a file, or redirect the output to one.
internal-fault-without-a-window = Something went wrong inside Backstory. What was saved before is unchanged. Try again.
internal-fault = Something went wrong inside Backstory. What was saved before is unchanged, and what you typed is still here. Try again; if it happens again, close Backstory and open it anew.

# Learn, and the number to call.
source-no-address = This source has no address to open. Its reference is all there is.
source-no-browser = No browser opened { $address }: { $reason }. You can copy the address and open it yourself.
lesson-unknown = There is no such lesson or movement in this version of Backstory. Nothing was changed.
flare-plan-none = No flare plan is written yet, so there is nothing to print. Write one first.
invalid-not-a-telephone-number = The emergency number is not a telephone number. Write 2 to 15 digits, such as 999. The number you had is unchanged.
