# Goals: what matters to the person and the back makes hard, rated once a week.

goals-title = Goals

# Naming the goals.
goals-name-title = What matters to you
goals-name-lead = Choose 3 to 5 important activities that you cannot do, or find hard, because of your back. Once a week you rate how well you can do each one.
goals-name-example = For example: a walk you like, a task at work, or something you do with your family.
goals-activity = Activity { $n }
goals-add = Add another activity
goals-most = A set can have up to five activities.
goals-few = Three to five activities give a steadier picture. Fewer is fine too.
goals-none = Please name at least one activity. Your goals are not saved yet.
goals-cancel = Keep them as they are

# A set that was rated, and a new one.
goals-frozen = These activities stay the same, so that you can compare your ratings.
goals-new-set = Start a new set of goals
goals-new-title = A new set of goals
goals-new-lead = Your new goals begin today. The earlier set ends, and its ratings stay in your journal.
goals-change = Change the activities
goals-change-title = Change the activities

# Rating.
goals-rate-title = How well can you do these today?
goals-rate-hint = Rate the ones you can judge and leave the rest blank. A blank is never counted as 0.
# The two ends of the scale. They follow the number: "0 = cannot do it", "10 = as well as before this back
# pain". Both are the method's.
goals-scale-low = = cannot do it
goals-scale-high = = as well as before this back pain
# Below a scale, once the new rating is there.
goals-before = Your rating on { $day } was { $n }.
goals-before-none = This is your first rating.
goals-rate-none = Please rate at least one activity. Your ratings are not saved yet.
goals-rate-now = Rate now
goals-rate-again = Rate again
goals-look = See earlier ratings

# What was rated.
goals-history-title = Ratings so far
goals-rated-on = Last rated on { $day }.
goals-never-rated = Not rated yet.
# Names of the columns.
goals-column-day = Date
goals-column-rating = Rating, 0 to 10
goals-column-mark = First or latest
goals-first = first
goals-latest = latest
# With a tick, on an activity whose latest rating is 10.
goals-achieved = as well as before
goals-show-all = Show all { $n } ratings
# Small print below the goals: the method, and that these are our words and not the published form.
goals-method = Method: Patient-Specific Functional Scale (Stratford 1995), in our own words.
# The reference of the method.
goals-paper = Stratford and others, Physiotherapy Canada 1995;47:258-263.
