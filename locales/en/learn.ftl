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
learn-key-article = from the clinic's article
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
learn-trust-general = How it was read: general knowledge. No single text was read again for this.
learn-trust-design = Not evidence: our own choice or our own example.
learn-trust-unverified = Nobody has checked this one. Nothing in the lessons rests on it.

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
    [appointment] Write down an appointment
    [question] Write down a question
   *[report] Open the report
}

# Reading aloud. One button that begins, pauses and goes on.
learn-aloud = { $state ->
    [speaking] Pause
    [paused] Go on reading
   *[silent] Read aloud
}
learn-aloud-stop = Stop reading
# Spoken before paragraphs from somewhere else than the one before; $from is where.
learn-aloud-from = This is { $from }.

# What one often hears: first to be guessed, then answered. Nothing is right or wrong about a guess.
learn-myths-title = Often heard
learn-myths-lead = Sentences one hears about backs. Some hold, some hold in part. Say what you think first, then look.
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
learn-holds-yes = It holds
learn-holds-partly = Partly
learn-holds-no = It does not hold
# The first words of the answer.
learn-says-yes = This holds.
learn-says-partly = This holds in part.
learn-says-no = This does not hold.

# The card at the end of a lesson.
learn-next-title = What would you do next?
learn-next-foot = None of them is the right one. Look at as many as you like.
learn-next-all = Show every reply

# Where everything comes from.
learn-sources-title = Sources
learn-sources-teaser = Every paragraph shows where it is from. A press on its mark opens the full reference.
learn-sources-open = See all sources
learn-sources-lead = What the lessons rest on: one article, and what we added to it.
learn-sources-article = The article
learn-sources-points = { $n ->
    [one] The point it makes, in our words
   *[other] The { $n } points it makes, in our words
}
learn-sources-review = Review
learn-review = A physiotherapist has yet to review the added parts. Until then they are our own reading of the sources below.
learn-sources-by-lesson = Lesson by lesson
learn-sources-checked = Last compared with its sources on { $day }.
learn-sources-from-article = { $n ->
    [0] Nothing from the article.
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
    [load_and_capacity] What days ask, and what a back is ready for
    [positions] Positions to rest in
    [breathing] A breath to follow
    [small_steps] A walk that grows
    [sore_or_worse] After you moved: how was it?
   *[course] Average pain after new back pain
}
learn-caption = { $what ->
    [load_and_capacity] A picture, not a measurement. We drew it to show the clinic's idea, with rules of our own; it is not about you in particular.
    [positions] The drawings and the steps are our own. None of these positions is the right one, and you can leave each at any time.
    [breathing] Four seconds in and six out is our choice. If another rhythm suits you better, keep yours.
    [small_steps] Our own example; it comes from no study. Where it starts and when it goes up: you decide.
    [sore_or_worse] General advice for everyone. It does not know your back, and it cannot tell you that you are safe.
   *[course] The average of people in studies whose pain was less than six weeks old when they joined. Individuals vary widely. It is not a target.
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
learn-load-over-line = goes over the line
learn-load-key-load = what a day asks
learn-load-key-over = the part above the line
learn-load-key-line = what the back is ready for
# Labels of two sliders; each is followed by its number.
learn-load-which = Day
learn-load-asks = How much this day asks
learn-load-tired = Little sleep from day { $day } on
learn-load-day-over = Day { $day } asks for { $load }, and the back is ready for about { $ready }: the day goes { $over } over the line.
learn-load-day-under = Day { $day } asks for { $load }, and the back is ready for about { $ready }: the day stays under the line.
learn-load-over = { $n ->
    [0] No day goes over the line.
    [one] One day goes over the line.
   *[other] { $n } days go over the line.
}
learn-load-trend = { $trend ->
    [up] Days close to it, one after another, have moved it up.
    [down] It ends lower than it began.
   *[level] It ends where it began.
}
# Spoken for the picture; $told is the sentences below it.
learn-load-spoken = Columns of tiles show what each of sixteen days asks of a back, and a line what it is ready for. { $told }

learn-positions-choose = Choose a position
learn-positions-floor-free = You do not have to get down to the floor for this one.

# The pacer: a breath to follow. $n is a number of seconds.
learn-pacer-in = In { $n }
learn-pacer-out = Out { $n }
learn-pacer-ready = In 4, out 6
learn-pacer-done = Ten breaths
learn-pacer-breath = breath { $n } of { $of }
learn-pacer-start = Start
learn-pacer-pause = Pause
learn-pacer-go-on = Go on
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
    [flare_up] Week { $n }, a flare-up: { $minutes } minutes, about half of before.
    [good] Week { $n }: about { $minutes } minutes.
   *[first] Week { $n }: about { $minutes } minutes to begin with.
}
learn-steps-then = { $kind ->
    [flare_up] Two or three days of this, and then up again from here.
   *[good] The same walk for three or four days, and then a minute or two more.
}
learn-steps-most = The example ends here. Longer, as it is, or less: you decide.

# Fine, sore or worse after moving, and what each means.
learn-sore-ask = Press what comes closest, for the hours after and the next morning.
learn-sore-fine = Fine
learn-sore-sore = Sore
learn-sore-worse = Worse
learn-sore-fine-means = It feels much as it did before.
learn-sore-fine-then = Many people do the same again, or a little more. You decide.
learn-sore-sore-means = It aches a little, and by the next morning it has settled.
learn-sore-clinic = The clinic expects some soreness at the start and does not read it as harm.
learn-sore-sore-then = Many people do the same again, or a little less. If it hurts more each time, or has not settled by the next morning, many do less of it.
learn-sore-worse-means = Stop that movement for now.
learn-sore-worse-then = It may return smaller, or another one may suit you better. Ask someone if you cannot tell, or if it is no better after two weeks.
learn-sore-worse-signs = First: numbness between the legs, new trouble peeing, new weakness or numbness, or pain that spreads below the knee? Read the urgent signs now.

# The picture of averages in studies.
learn-course-axis = weeks since they joined
learn-course-when = Since they joined a study
learn-course-weeks = { $n ->
    [one] { $n } week
   *[other] { $n } weeks
}
learn-course-pain = Average pain, 0 to 10
learn-course-spoken = Line of average pain, 0 to 10, with no pain at the top: 5.6 at the start, 2.6 after six weeks, 2.2 after 26 weeks and 2.1 after 52 weeks.
