# The weekly question about pain, the Roland-Morris questionnaire and the question about the whole episode.

# Above a form that was begun before and not saved.
kept-form-today = What you began earlier is still here. It is not saved yet.
kept-form-day = What you began on { $day } is still here. It is not saved yet.

# The Roland-Morris questionnaire: title, and what to do, in our own words.
rmdq-title = Everyday limits today
rmdq-lead = A sore back can make ordinary things harder. Read each sentence and think of yourself today, { $day }.
rmdq-how = Tick a sentence only when you are sure that it describes you today. Leave the others as they are.
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

# Below the sentences. A sentence that is not ticked counts as "no", so it matters that all were read.
rmdq-read-all = I have read all 24 sentences
rmdq-read-all-first = Not saved yet. A sentence without a tick counts as not describing you, so please tick here once you have read all 24.
rmdq-ticked = { $n ->
    [0] Nothing ticked
   *[other] { $n } ticked
}
# Beside a form that was begun before; takes every tick away.
rmdq-start-over = Begin with nothing ticked
# The ticks are from another day.
rmdq-read-again = The sentences ask about today, so please read them once more.

# After saving. No verdict stands here.
rmdq-saved-title = Saved
rmdq-result = { $n } of 24 sentences { $n ->
    [one] describes
   *[other] describe
} today. Fewer is better.
# A sentence after the one above: the time before.
rmdq-earlier = On { $day } it was { $n } of 24.
rmdq-taken-back = This was taken back. Nothing is saved from this form.
rmdq-not-read = What was saved before could not be read just now. { $reason }

# Where the questionnaire comes from.
rmdq-source = Roland-Morris Disability Questionnaire, 24 items, UK original wording of 1983.
rmdq-paper = Roland and Morris, Spine 1983;8:141-144.
rmdq-licence = Its owners are reported to place it in the public domain, free to use without permission.

# One question about the whole episode, in our own words.
global-change-title = The whole episode, one question
global-change-question = Compared with when this episode started, how is your back now?
global-change-hint = This answer leans on how today feels, so it is kept as context only.
global-change-low = very much worse
global-change-middle = unchanged
global-change-high = completely recovered
global-change-save = Save this answer
global-change-still-open = The 24 sentences are saved, this answer is not.

# Pain over the past week, for people who are not asked about it every day.
pain-recall-title = Pain over the past week
pain-recall-question = Over the past 7 days, how was your pain on average?
pain-recall-hint = Either may stay blank. Blank is not zero.
pain-recall-none = Nothing is saved yet. Answer for the back, the leg or both.
