# Shown where something did not work: what happened, what was kept, what to do.
# None of these repeats what the person typed.

# A field contains something that cannot be saved. $field is one of the names below; $kept is the first
# of these two in the window and the second on the command line.
kept-in-its-form = This is not saved yet, but what you typed is still there.
kept-nowhere = Nothing was saved.
# A text that has to be there.
invalid-blank = { $field }: this is still blank. A few words are enough. { $kept }
invalid-empty = { $field }: give one answer or more. { $kept }
invalid-out-of-range = { $field }: enter a whole number from { $min } to { $max }. { $kept }
invalid-not-a-day = { $field }: enter a date as YYYY-MM-DD. { $kept }
invalid-in-the-future = { $field } is in the future. { $kept }
invalid-too-early = { $field } is before 1900-01-01, the earliest day that Backstory can record. { $kept }
invalid-too-long = { $field }: this is { $length } characters long, and the limit is { $limit }. { $kept }
invalid-search-too-long = The search is { $length } characters long, and the limit is { $limit }. A few words are enough.
invalid-nul = { $field }: this contains a character that cannot be saved (NUL). Remove it and try again. { $kept }
invalid-nameless = { $field } needs a name. { $kept }
invalid-too-many = { $field }: there are { $count } items, and the limit is { $limit }. { $kept }
invalid-ends-before-start = { $field } ends before it starts. { $kept }
invalid-last-day-first = The last day is before the first day. Change one of the two. { $kept }
invalid-not-a-time = { $field }: enter a time as HH:MM. { $kept }
invalid-repeated = { $field }: the same one is there twice. Keep one of the two. { $kept }
# $field is the goals of a set.
invalid-frozen = { $field } have been rated, so they stay as they are. Start a new set for other activities. { $kept }
invalid-unknown = { $field }: the value is unknown to this version of Backstory. { $kept }

# Between midnight and four in the morning. $before and $today are days, for example "19 November".
which-day = It is past midnight. Choose whether you mean { $before } or { $today }. This is not saved yet, but what you typed is still there.
# On the command line; the days are written as YYYY-MM-DD.
which-day-option = It is before four in the morning, so please say which day you mean. Add --day { $before } for yesterday, or --day { $today } for today. Nothing was saved.

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
field-crisis-line = The crisis line
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
field-minutes-to-onset = How soon it starts or helps
field-minutes-to-settle = How long the pain takes to settle
field-limit = Your own limit
field-mood = Mood
field-movements = Movement
field-night-wakings = How often your back wakes you
field-note = The note
field-onset-day = The day the pain started
field-onset-how = How the pain started
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
field-stiff-minutes = Stiffness in the morning
field-stress = Stress
field-tags = Tags
field-text = The question
field-ticked = The urgent signs
field-time = The time
field-what = What it is
field-who = Who it is with

# The journal file could not be opened or written.
journal-missing = The journal at { $path } is missing. Nothing was changed. If you moved it or unplugged its drive, put it back and try again.
# $link and $target are paths.
journal-link-broken = { $link } is a link to { $target }, which is missing. Nothing was changed. Plug in its drive or put back what was moved, then try again.
journal-not-a-file = { $path } is a folder, a pipe or a device, but Backstory needs a file. It was left as it is. Move it away or name another file, then try again.
journal-not-a-database = { $path } is not a Backstory journal. It was left as it is. If it used to be your journal, make a copy of it first. Move it to another folder, then try again.
journal-other-application = { $path } belongs to another application. It was left as it is. Move it to another folder, then try again.
journal-newer = { $path } comes from a newer Backstory (format { $found }; this one reads up to { $known }). It was left as it is. Install the newer Backstory to open it.
# In the window, which brings it up to date wherever it can be written.
journal-older = { $path } comes from an older Backstory, and updating it needs a drive that can be written to. It was left as it is. Allow writing, or copy it to another folder and open the copy.
# On the command line.
journal-older-option = { $path } comes from an older Backstory. It was left as it is. Open it once in the window, or run "backstory check --repair" on it. That makes a copy first, then updates the journal.
journal-in-use = { $path } is open in another Backstory window. Nothing was changed. Close the other window, then try again.
# Not a window: a command, or another program.
journal-busy = Another program is still writing to { $path }. Nothing was changed. Wait a moment, then try again.
journal-damaged = { $path } is damaged. It was left as it is. First copy it to another drive. Then ask someone for help, or run "backstory check" on the copy to see what is affected.
# $log is a file that SQLite left beside the journal at $path.
journal-strange-log = { $log } belongs to another file, or to an earlier or later state of { $path }. Nothing was changed. If you put a copy of your journal back, move that log to another folder, then try again.
journal-pages-damaged = Part of the journal file cannot be read. The file was left as it is. First copy it to another drive. Then ask someone for help, or run "backstory check" on the copy to see what is affected.
journal-folder-missing = The folder { $path } is missing. Nothing was changed. Plug in its drive or put the folder back, then try again.
journal-read-only = Backstory can read { $path }, but the file, its folder or its drive is write-protected. Everything you saved is still there. Allow writing, then try again.
# A hard link: the same file under another name.
journal-many-names = { $path } has a second name (a hard link). If two programs each used one of the names, one could overwrite what the other saved. Everything you saved is still there. Save a copy and use that, or remove the other name and try again.
# Another program put something into the file, or took something out of it.
journal-needs-repair = { $path } is laid out differently from a Backstory journal, so it can be read but not changed. Everything you saved is still there. Run "backstory check --repair" on the command line, which makes a copy first and keeps every row. Or save a copy now and ask someone for help.
journal-full = The drive of { $path } is full. This was not saved, but everything you saved before is still there. Free some space, then try again.
journal-too-many-files = This computer has too many files open, so Backstory could not use { $path }. Everything you saved is still there. Close some other programs, then try again.
journal-gone = { $path } was moved, replaced or deleted while it was open. This was not saved, but this window still has everything you saved before. Put the file back and try again, or save a copy of everything before you close the window.
# For example, a backup that was copied onto it.
journal-changed = Another program wrote over { $path } while it was open. This was not saved, but this window still has everything you saved before. That file was left as it is. Save a copy of everything before you close the window, then choose which of the two to keep.
file-already-there = { $path } already exists. It was left as it is. Choose another name.
# The person pressed Cancel while a copy of the journal was being saved.
copy-cancelled = You cancelled the copy, so nothing was saved. Your journal is unchanged. You can save a copy at any time.
# The person went to another journal while they were asked where to save the copy.
copy-of-another = You opened another journal before the copy was saved. Nothing was saved. Go back to the journal you want to copy, then try again.
journal-write-failed = Saving to { $path } stopped partway. This was not saved, but everything you saved before is still there. Check that the drive is plugged in and working, then try again.
journal-io = The system refused to work on { $path }: { $reason }. Everything you saved before is unchanged. Try again. If this happens again, check that the drive is working.
journal-sqlite = Backstory could not read or save the journal: { $reason }. Everything you saved before is unchanged. Try again.
journal-no-such-record = This entry is gone from your journal. Nothing was changed.
journal-day-taken = That day already has a check-in, and each day can have one. Nothing was changed. Move or remove the other check-in first.
# For example, a rating whose goals were removed.
journal-owner-missing = This belongs to something that is gone from your journal. Nothing was changed. Bring that back from the trash first.
journal-nothing-to-undo = There is nothing left to undo.
journal-nothing-to-redo = There is nothing left to redo.
journal-none-yet = Start a journal first. Nothing was saved.
journal-beyond-check = Backstory cannot read all of { $path }. It was left as it is. First copy it to another drive. Then put back a copy that you saved earlier, or ask someone who knows SQLite for help.
journal-unsound = Nothing was changed. Make a copy of the file before you do anything else.

# Charts, the report, and the rest.
chart-failed = The chart could not be drawn. Your entries are unchanged. Try again.
report-failed = Backstory could not make the report. Your entries are unchanged. Try again with a shorter period or fewer notes.
report-changed = The preview has changed, so nothing was saved. Look at it once more, then save.
report-none-saved = There is no saved report yet. Save one first.
report-no-viewer = { $path } is saved, but no program opened it: { $reason }. Open it from its folder.
file-not-saved = { $path } could not be saved: { $reason }. Your entries are unchanged. Choose another folder and save again.
file-kept = { $path } is a journal or another database, or belongs to one. It was left as it is. Choose another name and save again.
file-not-plain = { $path } is a folder, a device or another special file. It was left as it is. Choose another name and save again.
no-data-folder = This computer does not name a folder for application data. Name a file with --journal.
demo-other-journal = { $path } is not a demo journal, so it was left as it is. Move it away to look at the demo.
output-not-written = Backstory could not write to standard output: { $reason }. Your entries are unchanged. Check where it goes, then try again.
output-is-a-terminal = Standard output is a terminal, which cannot show a PDF. Name a file, or redirect the output to one.
internal-fault-without-a-window = Something went wrong inside Backstory. Everything you saved before is unchanged. Try again.
internal-fault = Something went wrong inside Backstory. Everything you saved before is unchanged, and what you typed is still here. Try again. If it happens again, close Backstory and open it again.

# Learn, and the number to call.
source-no-address = This source has a reference, but no web address.
source-no-browser = No browser opened { $address }: { $reason }. You can copy the address and open it yourself.
lesson-unknown = This lesson or movement is missing from this version of Backstory. Nothing was changed.
flare-plan-none = There is no flare plan yet. Write one first, then print it.
invalid-not-a-telephone-number = { $field }: enter 2 to 15 digits. The number you had is unchanged.
