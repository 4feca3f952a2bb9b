# Learn: what stands around the lessons and in their pictures. The lessons, myths and sources
# themselves are content of the learn crate.

learn-title = Understanding your back
# Name of the table of contents and of the list of lessons.
learn-contents = Lessons
learn-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
# Beside a lesson in the list; $day is a day such as "12 November".
learn-read-on = Read on { $day }
# Over the heading of a lesson, one after the other.
learn-lesson-of = Lesson { $n } of { $of }
learn-minutes-about = { $n ->
    [one] about { $n } minute
   *[other] about { $n } minutes
}

# What the bars beside paragraphs mean: two parts of a line each, the first one bold.
learn-key-solid = Solid bar:
learn-key-article = from the article
learn-key-dashed = Dashed bar:
learn-key-added = added by Backstory, with its source

# On every paragraph: where it is from. $names are sources, such as "Wallwork 2024 · WHO 2023".
learn-mark-article = from the article
learn-mark-added = added · { $names }
learn-mark-added-plain = added
# In the reference of a paragraph, before the points of the article.
learn-points-lead = { $n ->
    [one] The point it makes, in our words:
   *[other] The points it makes, in our words:
}
# In the reference of a source. $says is one or two sentences.
learn-source-says = What we take from it: { $says }
learn-source-open = Open { $host } in the browser
learn-source-open-spoken = Open { $host } in the browser: { $name }
# How a source was read.
learn-trust-read = How it was read: the publication itself, its abstract or its owner's page.
learn-trust-second-hand = How it was read: in another publication that reports it, not in the original.
learn-trust-general = How it was read: general knowledge, rather than one text that we checked again.
learn-trust-design = Our own choice or our own example, rather than evidence.
learn-trust-unverified = Still unchecked, so the lessons leave it out.

# At the end of a lesson; $day is a date.
learn-checked = Last compared with its sources on { $day }. A physiotherapist has yet to review the added parts.
# Name of the two buttons to the lessons around this one, spoken; then the buttons, spoken.
learn-around = Other lessons
learn-before-spoken = { $title }, the lesson before
learn-next-spoken = { $title }, the next lesson
learn-to-list = Back to all lessons

# Buttons in a lesson to other parts of the app.
learn-open = { $place ->
    [urgent_signs] Read the urgent signs
    [hurts_now] It hurts now
    [move] Open the movement library
    [goals] Name or rate your goals
    [appointment] Record an appointment
    [question] Record a question for your visit
   *[report] Open the report
}

# Reading aloud. One button that begins, pauses and goes on.
learn-aloud = { $state ->
    [speaking] Pause
    [paused] Continue reading
   *[silent] Read aloud
}
learn-aloud-stop = Stop reading
# Spoken before paragraphs from somewhere else than the one before; $from is where.
learn-aloud-from = This is { $from }.

# What people say about backs: first to be guessed, then answered. A guess is neither right nor wrong.
learn-myths-title = Often heard
learn-myths-lead = Things people say about backs: some are true, some partly true and some a myth. Decide what you think, then see the answer.
learn-myths-open = { $n ->
    [one] Read { $n } of them
   *[other] Read all { $n }
}
learn-myth-heard = Often heard
learn-myth-quoted = “{ $heard }”
learn-myth-ask = What do you think?
learn-myth-closer = Closer to the truth
learn-myth-thought = You thought: { $thought }
learn-myth-again = Ask me again
# The three buttons.
learn-holds-yes = True
learn-holds-partly = Partly true
learn-holds-no = Not true
# The first words of the answer.
learn-says-yes = This is true.
learn-says-partly = This is partly true.
learn-says-no = This is not true.

# The card at the end of a lesson.
learn-next-title = What would you do next?
learn-next-foot = Each of these can be a good choice. Look at as many as you like.
learn-next-all = Show every reply

# Above the three sentences at the end of a lesson.
learn-in-short = In short
# A button below the drawings of a movement; $name is its name.
learn-movement-open = Open { $name }

# The sources of everything.
learn-sources-title = Sources
learn-sources-teaser = Every paragraph shows its source. Select the mark above it to open the full reference.
learn-sources-open = See all sources
learn-sources-lead = The lessons rest on one article and on what we added to it.
learn-sources-article = The article
learn-sources-points = { $n ->
    [one] The point it makes, in our words
   *[other] The { $n } points it makes, in our words
}
learn-sources-review = Review
learn-review = A physiotherapist has yet to review the added parts. Until then they are our own reading of the sources below.
learn-sources-scales = Questionnaire and goals
learn-sources-by-lesson = Lesson by lesson
learn-sources-checked = Last compared with its sources on { $day }.
learn-sources-from-article = { $n ->
    [0] From the article: none.
    [one] From the article: { $n } point.
   *[other] From the article: { $n } points.
}
# $names are sources, such as "Wallwork 2024 · WHO 2023".
learn-sources-added = Added: { $names }
learn-sources-all = { $n ->
    [one] The source
   *[other] All { $n } sources
}

# Headings of the pictures, and what each is and is not.
learn-show = { $what ->
    [load_and_capacity] What each day asks of a back, and what it is ready for
    [positions] Positions to rest in
    [breathing] A breath to follow
    [small_steps] A walk that grows
    [sore_or_worse] After moving: fine, sore or worse
    [backs] A bulging disc in people whose back does not hurt
   *[course] How new back pain eased, on average
}
learn-caption = { $what ->
    [load_and_capacity] We drew this to show the idea in the article, with rules of our own. It is a picture rather than a measurement.
    [positions] The drawings and the steps are our own. Choose the position that suits you, and leave it at any time.
    [breathing] Four seconds in and six out is our choice. If another rhythm suits you better, keep yours.
    [small_steps] This is our own example rather than one from a study. You decide where to start and when to do more.
    [sore_or_worse] General advice, the same for everyone. It cannot tell you that you are safe.
    [backs] Each shape is the back of one of 100 people. A filled one has a bulging disc on a scan. We read these numbers in a summary.
   *[course] The average of people in studies whose pain was less than six weeks old when they joined. People vary widely, so it is not a target.
}

# The picture of load and capacity. A day asks for a number of tiles; the line is what the back is
# ready for, in tiles.
learn-load-patterns = Examples
learn-load-pattern = { $pattern ->
    [big_day] One big day
    [small_steps] Small steps
   *[ordinary] Ordinary days
}
learn-load-line = what the back is ready for
learn-load-over-line = over the line
learn-load-key-load = load: what a day asks of your back
learn-load-key-over = the part above the line
learn-load-key-line = capacity: what the back is ready for
# Labels of two sliders; each is followed by its number.
learn-load-which = Day
learn-load-asks = How much this day asks of your back
learn-load-tired = Little sleep from day { $day } on
learn-load-day-over = Day { $day } asks for more than the back is ready for, so it goes over the line.
learn-load-day-under = Day { $day } asks for less than the back is ready for, so it stays under the line.
# Opens two sliders and a tick box.
learn-load-own = Try your own days
learn-load-over = { $n ->
    [0] Every day stays under the line.
    [one] One day goes over the line.
   *[other] { $n } days go over the line.
}
learn-load-trend = { $trend ->
    [up] Several days close to the line have moved it up.
    [down] The line ends lower than it began.
   *[level] The line ends where it began.
}
# Spoken for the picture; $told is the sentences below it.
learn-load-spoken = Columns of tiles show what each of sixteen days asks of a back, and a line what it is ready for. { $told }

learn-positions-choose = Choose a position
learn-positions-floor-free = This position works without the floor.

# The pacer: a breath to follow. $n is a number of seconds.
learn-pacer-in = In { $n }
learn-pacer-out = Out { $n }
learn-pacer-ready = In 4, out 6
learn-pacer-done = Ten breaths
learn-pacer-breath = breath { $n } of { $of }
learn-pacer-start = Start
learn-pacer-pause = Pause
learn-pacer-go-on = Continue
learn-pacer-again = Again
learn-pacer-plain = Without the circle
learn-pacer-circle = With the circle

# The picture of a walk that grows, week by week.
learn-steps-good = A good week
learn-steps-flare-up = A flare-up
learn-steps-again = From the start
learn-steps-key-minute = one minute of the walk
learn-steps-key-flare-up = a flare-up
learn-steps-key-weeks = 1, 2, 3: weeks
learn-steps-spoken = The walk, week by week
learn-steps-week = { $kind ->
    [flare_up] Week { $n }, a flare-up: { $minutes } minutes, about half as long as before.
    [good] Week { $n }: about { $minutes } minutes.
   *[first] Week { $n }: about { $minutes } minutes to begin with.
}
learn-steps-then = { $kind ->
    [flare_up] Stay here for two or three days, and then build up again.
   *[good] The same walk for three or four days, and then a minute or two more.
}
learn-steps-most = The example ends here. You can walk longer, stay as you are or do less.

# Fine, sore or worse after moving: the same three parts for everyone, in a lesson and beside a
# movement. Each is what it is like, then what to do.
learn-sore-lead = How did your back feel in the hours afterwards and the next morning?
learn-sore-fine = Fine
learn-sore-sore = Sore
learn-sore-worse = Worse
learn-sore-fine-means = Your back feels much as it did before.
learn-sore-fine-then = One common approach is to do the same again, or a little more.
learn-sore-sore-means = Your back aches a little and settles by the next morning. Some soreness is normal when you begin, and it does not mean harm.
learn-sore-sore-then = One common approach is to do the same again, or a little less. If it hurts more each time, do less.
learn-sore-worse-means = Your back hurts clearly more, or a new pain has come.
learn-sore-worse-then = Stop this movement for now. You can try a smaller one later, or choose another. Ask a health professional if you are unsure, or if your back is no better after two weeks.

# A hundred backs of one age, in two pictures.
learn-backs-age = Age { $age }
learn-backs-n = { $n } of 100
# Spoken for a picture, and printed below it.
learn-backs-spoken = At the age of { $age }, { $n } of 100 people whose back does not hurt have a bulging disc on a scan.

# The picture of averages in studies.
# At the two ends of the scale.
learn-course-top = 10: the worst pain
learn-course-bottom = 0: no pain, less is better
learn-course-axis = weeks since they joined
learn-course-when = Since they joined a study
learn-course-weeks = { $n ->
    [one] { $n } week
   *[other] { $n } weeks
}
learn-course-pain = Average pain, 0 to 10
learn-course-spoken = Line of average pain, from 0 to 10, with the worst pain at the top. It falls from about 6 to 3 in six weeks, and to 2 in a year.
