# The cards of Today beside the question of the day: goals, the next appointment, what is due.

today-not-now = Not now
# Spoken in place of "Not now"; $what is the title of what is put off.
today-not-now-spoken = Not now: { $what }

# Records whose date is after today: made in a time zone further east, or while the clock was ahead.
today-ahead = { $n ->
    [one] { $n } entry is dated after today, so it does not count yet. You can correct or remove it in the Journal.
   *[other] { $n } entries are dated after today, so they do not count yet. You can correct or remove them in the Journal.
}

# Goals: activities the person wants back, rated from 0 to 10.
today-goals = Your goals
today-goals-scale = 0 = cannot do it, 10 = as well as before this back pain
# After the line above: the first and the last day of rating.
today-goals-span = { " · " }{ $from } to { $to }
today-goals-rate = Rate your goals for this week
today-goals-open = See your goals
today-goals-set = Set goals: activities you want to do again
today-goal-not-rated = not rated yet
# The first rating, before the latest one, such as "2 → 6".
today-goal-from = { $n } →
# The same, spoken.
today-goal-spoken = first { $first }, latest { $latest }
# Below a goal that was rated 10.
today-goal-as-before = as well as before

# The next appointment.
today-appointment = Next appointment
today-appointment-days = { $n ->
    [0] today
    [1] tomorrow
   *[other] in { $n } days
}
today-appointment-when = { $day }, { $time }
today-appointment-questions = Your questions
today-appointment-report = Look at the report
today-appointment-open = Open appointment

# What is asked now and then. Each can be put off.
today-due-pain = Pain over the past week
today-due-pain-text = You switched off the daily pain question, so Backstory asks once a week.
# On the button that opens either of them.
today-due-open = Answer
today-due-rmdq = Everyday limits questionnaire
today-due-rmdq-text = { $reason ->
    [before_appointment] Your appointment is coming up. Read 24 short sentences about everyday things and tick those that are true today.
    [four_weeks] Your last one was four weeks ago. Read 24 short sentences about everyday things and tick those that are true today.
   *[first_time] Read 24 short sentences about everyday things and tick those that are true today. You can compare it with later ones.
}

# Suggested once, after two weeks of mostly "most". It tells what was answered and judges nothing. $ask is
# how often the question would come.
today-ask-less = { $ask ->
    [twice_a_week] In the last two weeks you usually answered "most". Would you like to be asked twice a week instead of every day?
    [weekly] In the last two weeks you usually answered "most". Would you like to be asked once a week instead?
    [if_it_comes_back] In the last two weeks you usually answered "most". Would you like to be asked only if the pain comes back?
   *[daily] In the last two weeks you usually answered "most". Would you like to be asked less often?
}
today-ask-less-yes = Ask me less often
today-ask-less-no = No, thanks
# After "Ask me less often" was pressed.
today-ask-less-done = Backstory will ask less often. You can change this in Settings.

# In the place of the question on a day without it.
today-not-asked = { $ask ->
    [twice_a_week] You chose to be asked twice a week, so today is free.
    [weekly] You chose to be asked once a week, so today is free.
   *[if_it_comes_back] You chose to be asked only if the pain comes back.
}
today-answer-anyway = Answer anyway

today-flare-up = Flare-up since { $day }
today-flare-up-over = The flare-up is over

# After a month without pain. $day is the last day with pain.
today-episode-over = The last pain you recorded was on { $day }. Is this episode over?
today-episode-over-yes = Yes, it's over
today-episode-over-no = No

# A row of buttons, one for each other thing to record.
today-add = Record something else
today-add-flare-up = Flare-up
today-add-medicine = Medicine
today-add-treatment = Treatment
today-add-appointment = Appointment
today-add-question = Question

# Rows of the journal's file that break a rule, as another program may leave them.
today-left-out = { $n ->
    [one] One record in your journal cannot be read, so it is left out here. It is still in the file. To see which one, run "backstory check" on the command line.
   *[other] { $n } records in your journal cannot be read, so they are left out here. They are still in the file. To see which ones, run "backstory check" on the command line.
}

# One lesson, and why it is offered.
today-lesson-why = { $reason ->
    [after_flare_up] Why this? You recorded a flare-up.
    [first_days] Why this? Your back pain started a few days ago.
    [sore] Why this? You felt sore after a movement.
    [scans] Why this? You recorded a question about scans.
   *[long_sitting] Why this? You recorded that sitting brings the pain on.
}
today-lesson-read = { $n ->
    [one] Read it ({ $n } minute)
   *[other] Read it ({ $n } minutes)
}
today-lesson-hurts = Find a position and a small movement
# Before the lesson, during a flare-up; the button comes after it.
today-lesson-signs = First of all:
today-lesson-signs-open = Read the urgent signs

# The first days of a journal.
today-lead-first = { $day }. Welcome to your journal.
today-begin = Good ways to begin
today-begin-way = { $way ->
    [hurts] It hurts now
    [lesson] Read: the first days
    [movement] Try a gentle movement
   *[goals] Name a goal
}
today-begin-what = { $way ->
    [hurts] A position to rest in, slow breathing and one small movement
    [lesson] What helps at the start
    [movement] A short walk, or knee rolls lying down
   *[goals] One activity is enough, for example a long drive or lifting a child
}
today-first-days = Your days
today-first-days-trends = After about five weeks, Trends can compare your latest weeks with the first two.
today-no-appointment = Is an appointment coming up?
today-no-appointment-what = Record the visit and your questions, so that you have them at hand.
today-no-appointment-add = Add an appointment
