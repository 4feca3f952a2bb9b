# The cards of Today beside the question of the day: goals, the next appointment, what is due.

today-not-now = Not now
# Spoken in place of "Not now"; $what is the title of what is put off.
today-not-now-spoken = Not now: { $what }

# Records that were written where their day had come, or under a clock that was ahead.
today-ahead = { $n ->
    [one] { $n } entry is dated after today, so it does not count yet. You can correct or remove it in the Journal.
   *[other] { $n } entries are dated after today, so they do not count yet. You can correct or remove them in the Journal.
}

# Goals: activities the person wants back, rated from 0 to 10.
today-goals = What you want back
today-goals-scale = 0 cannot, 10 as before
# After the line above: the first and the last day of rating.
today-goals-span = { " · " }{ $from } to { $to }
today-goals-rate = Rate them for this week
today-goals-open = See your goals
today-goals-set = Set goals: activities you want back
today-goal-not-rated = not rated yet
# The first rating, before the latest one, such as "2 → 6".
today-goal-from = { $n } →
# The same, spoken.
today-goal-spoken = first { $first }, latest { $latest }
# Below a goal that was rated 10.
today-goal-as-before = as before

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
today-due-pain-text = Asked once a week, because you switched off asking every day.
# On the button that opens either of them.
today-due-open = Answer
today-due-rmdq = Everyday limits
today-due-rmdq-text = { $reason ->
    [before_appointment] Before the appointment: 24 sentences about everyday things; tick those that are true today.
    [four_weeks] The last one is four weeks ago. 24 sentences about everyday things; tick those that are true today.
   *[first_time] 24 sentences about everyday things; tick those that are true today. Later ones can be laid beside it.
}

# Suggested once after two good weeks. $ask is how often the question would come.
today-ask-less = { $ask ->
    [twice_a_week] After two good weeks, Backstory can ask twice a week instead of every day.
    [weekly] After two good weeks, Backstory can ask once a week instead.
    [if_it_comes_back] After two good weeks, Backstory can stop asking until it comes back.
   *[daily] After two good weeks, Backstory can ask less often.
}
today-ask-less-yes = Ask me less often
today-ask-less-no = No thanks
# After "Ask me less often" was pressed.
today-ask-less-done = Backstory asks less often from now on. Settings changes it back.

# In the place of the question on a day without it.
today-not-asked = { $ask ->
    [twice_a_week] Not asked today: you chose twice a week.
    [weekly] Not asked today: you chose once a week.
   *[if_it_comes_back] Not asked: you chose only if it comes back.
}
today-answer-anyway = Answer anyway

today-flare-up = Flare-up since { $day }
today-flare-up-over = It is over

# After a month without pain. $day is the last day with pain.
today-episode-over = No pain is written down after { $day }. Is this episode over?
today-episode-over-yes = Yes, it is over
today-episode-over-no = No

# A row of buttons, one for each other thing that can be written down.
today-add = Write down something else
today-add-flare-up = Flare-up
today-add-medicine = Medicine
today-add-treatment = Treatment
today-add-appointment = Appointment
today-add-question = Question

# Rows of the journal's file that break a rule, which other programs can bring about.
today-left-out = { $n ->
    [one] One record of your journal cannot be read and is left out here. It is still in the file. "backstory check" on the command line names it.
   *[other] { $n } records of your journal cannot be read and are left out here. They are still in the file. "backstory check" on the command line names them.
}

# One lesson, and why it is offered.
today-lesson-why = { $reason ->
    [after_flare_up] Why this? You marked a flare-up.
    [first_days] Why this? It started a few days ago.
    [sore] Why this? A movement was sore afterwards.
    [scans] Why this? You wrote down a question about scans.
   *[long_sitting] Why this? You wrote down that sitting brings it on.
}
today-lesson-read = { $n ->
    [one] Read it, { $n } minute
   *[other] Read it, { $n } minutes
}
today-lesson-hurts = A position and a small movement
# Before the lesson while a flare-up goes on; the button comes after it.
today-lesson-signs = First of all:
today-lesson-signs-open = Read the urgent signs
