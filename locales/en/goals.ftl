# Goals: what matters to the person and the back makes hard, rated once a week.

goals-title = Goals

# Naming the goals.
goals-name-title = What matters to you
goals-name-lead = Name 3 to 5 things that matter to you and that your back makes hard. Once a week you say how well you can do each of them.
goals-name-example = Such as a walk you like, a task at work, or something you do with your family.
goals-activity = Activity { $n }
goals-add = Add one more
goals-most = Five is the most for one set.
goals-few = 3 to 5 give a steadier picture. You can also save fewer.
goals-none = Nothing is saved yet. Name at least one activity.
goals-cancel = Leave it as it is

# What becomes of a set that was rated.
goals-frozen = The set is kept as it is so that ratings can be compared.
goals-new-set = Start a new set
goals-new-title = A new set
goals-new-lead = The new set begins today. The one before ends, and its ratings stay in your journal.
goals-change = Change the activities
goals-change-title = Change the activities

# Rating.
goals-rate-title = How well can you do these today?
goals-rate-hint = Rate those you can judge. What you leave out stays blank, it never becomes a zero.
# The two ends of the scale. They stand after the number: "0 cannot do it", "10 = as before".
# The words after 10 are the method's: as well as before the back made it hard.
goals-scale-low = cannot do it
goals-scale-high = = as before
# Below a scale, once the new rating is there.
goals-before = On { $day } it was { $n }.
goals-before-none = This is the first rating.
goals-rate-none = Nothing is saved yet. Rate at least one activity.
goals-rate-now = Rate now
goals-rate-again = Rate again
goals-look = Look at earlier ratings

# What was rated.
goals-history-title = Ratings so far
goals-rated-on = Last rated on { $day }.
goals-never-rated = Not rated yet.
# Names of the columns.
goals-column-day = Date
goals-column-rating = Rating, 0 to 10
goals-column-mark = Which one
goals-first = first
goals-latest = latest
# With a tick, on an activity whose latest rating is 10.
goals-achieved = as before
goals-show-all = Show all { $n } ratings
