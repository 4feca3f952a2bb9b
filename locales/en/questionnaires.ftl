# The weekly question about pain, the Roland-Morris questionnaire and the question about the whole episode.

# Above a form that the person started before and has not saved.
kept-form-today = What you started earlier is still here, but not saved yet.
kept-form-day = What you started on { $day } is still here, but not saved yet.

# The Roland-Morris questionnaire: its title, and the instruction of 1983, which is as fixed as the sentences
# below it. "Today is { $day }." is ours.
rmdq-title = Everyday limits today (Roland-Morris questionnaire)
rmdq-lead = When your back hurts, you may find it difficult to do some of the things you normally do. This list contains sentences that people have used to describe themselves when they have back pain. When you read them, you may find that some stand out because they describe you today. Today is { $day }.
rmdq-how = As you read the list, think of yourself today. When you read a sentence that describes you today, put a tick against it. If the sentence does not describe you, then leave the space blank and go on to the next one. Remember, only tick the sentence if you are sure it describes you today.
rmdq-keys = Arrow keys move between the sentences, Space ticks, { $keys } saves.
rmdq-legend = The 24 sentences

# The 24 sentences of the UK original of 1983 (Roland and Morris, Spine 1983;8:141-144).
# The wording must never be changed, shortened or translated freely: answers are only comparable
# with the wording they were given to. A translation has to be one that was published for this
# questionnaire, with a version of its own. See docs/questionnaires.md.
rmdq-item-1 = I stay at home most of the time because of my back.
rmdq-item-2 = I change position frequently to try and get my back comfortable.
rmdq-item-3 = I walk more slowly than usual because of my back.
rmdq-item-4 = Because of my back I am not doing any of the jobs that I usually do around the house.
rmdq-item-5 = Because of my back, I use a handrail to get upstairs.
rmdq-item-6 = Because of my back, I lie down to rest more often.
rmdq-item-7 = Because of my back, I have to hold on to something to get out of an easy chair.
rmdq-item-8 = Because of my back, I try to get other people to do things for me.
rmdq-item-9 = I get dressed more slowly than usual because of my back.
rmdq-item-10 = I only stand for short periods of time because of my back.
rmdq-item-11 = Because of my back, I try not to bend or kneel down.
rmdq-item-12 = I find it difficult to get out of a chair because of my back.
rmdq-item-13 = My back is painful almost all the time.
rmdq-item-14 = I find it difficult to turn over in bed because of my back.
rmdq-item-15 = My appetite is not very good because of my back pain.
rmdq-item-16 = I have trouble putting on my socks (or stockings) because of the pain in my back.
rmdq-item-17 = I only walk short distances because of my back.
rmdq-item-18 = I sleep less well because of my back.
rmdq-item-19 = Because of my back pain, I get dressed with help from someone else.
rmdq-item-20 = I sit down for most of the day because of my back.
rmdq-item-21 = I avoid heavy jobs around the house because of my back.
rmdq-item-22 = Because of my back pain, I am more irritable and bad tempered with people than usual.
rmdq-item-23 = Because of my back, I go upstairs more slowly than usual.
rmdq-item-24 = I stay in bed most of the time because of my back.

# Below the sentences. A blank sentence counts as "no", so it matters that the person read them all.
rmdq-read-all = I have read all 24 sentences
rmdq-read-all-first = One more step before saving: please tick here once you have read all 24. A sentence left blank counts as a no.
rmdq-ticked = { $n ->
    [0] Nothing ticked
   *[other] { $n } ticked
}
# Beside a form that the person started before.
rmdq-start-over = Clear all ticks
# The ticks are from another day.
rmdq-read-again = The sentences ask about today, so please read them once more.

# After saving, without a verdict.
rmdq-saved-title = Saved
rmdq-result = You ticked { $n } of 24. A lower number is better.
# A sentence after the one above: the time before.
rmdq-earlier = On { $day } you ticked { $n } of 24.
rmdq-taken-back = You undid this, so this form is not saved.
rmdq-not-read = Your saved answers cannot be read right now. { $reason }

# The source of the questionnaire.
rmdq-source = Roland-Morris Disability Questionnaire, 24 items, UK original wording of 1983.
rmdq-paper = Roland and Morris, Spine 1983;8:141-144.
rmdq-licence = Free to use; no permission is needed (Roland and Fairbank 2000, Spine 25:3115-3124).

# One question about the whole episode, in our own words.
global-change-title = One question about the whole episode
global-change-question = Compared with when this episode started, how is your back now?
global-change-hint = How you feel today affects this answer, so it is shown as background only.
global-change-low = very much worse
global-change-middle = unchanged
global-change-high = completely recovered
global-change-save = Save this answer
global-change-still-open = Your 24 sentences are saved. This answer is not saved yet.

# Pain over the past week, for people who are not asked about it every day.
pain-recall-title = Pain over the past week
pain-recall-question = Over the past 7 days, how was your pain on average?
pain-recall-hint = Leave blank anything you like. A blank is never counted as 0.
# The labels of the two scales.
pain-recall-back-pain = Back pain over the past 7 days, on average
pain-recall-leg-pain = Leg pain over the past 7 days, on average
pain-recall-none = Please answer for your back, your leg or both. Your answers are not saved yet.
