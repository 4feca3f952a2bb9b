# "It hurts now": help for the worst hours, to be used lying down and with one hand.

# Name of the screen: heading, and the button that leads there from every screen.
hurts-title = It hurts now
hurts-leave = Leave
hurts-lead = Take your time. Nothing here is timed.
hurts-demo = Demo journal
# Where there is no journal, or it cannot be opened.
hurts-no-journal = No journal is open here: your own plan is not shown, and nothing is noted. Everything else works.

# The short list of urgent signs, first of all. The list itself is reviewed content and stands elsewhere.
hurts-first = First: is any of this true, even mildly?
# The first line of a button; the second says whom to call.
hurts-yes = Yes, or I am not sure:
# Leads to the whole list, with the signs that can wait for hours but not for days.
hurts-today-signs = Signs to speak to someone about today
# The same button once "yes" was said.
hurts-which = Tick which one it is
# What is left of the question once "None of these right now" was pressed, at { $time }.
hurts-none-at = None of these, { $time }.
# A button beside it: shows the signs and the answers again.
hurts-change = Change
# Goes on without an answer.
hurts-pass = Go on without answering

# Above the steps, once "yes" was said and the words to call stand there.
hurts-while = Call first. While you wait:
hurts-wait = Stay as you are if you can bear it, above all after a fall. Keep the telephone within reach. If someone is near, tell them. If it gets worse, call again.

# First step.
hurts-position = Get comfortable enough
hurts-position-lead = Strong pain does not have to mean harm. Bearable is good enough.
hurts-position-floor = Think of the way up first. On the bed is fine too.
hurts-position-before = The position before
hurts-position-next = The next position
hurts-position-do = This one will do

# Second step.
hurts-breathing = Breathe out slowly
hurts-breathing-lead = In for 4, out for 6. Stop whenever you like.

# Third step.
hurts-movement = Then one small movement
hurts-movement-lead = A little, slowly. Fewer is fine, and so is none.
# After what to watch with this movement.
hurts-movement-stop = New numbness, new weakness, or pain that spreads below the knee: stop, and read the urgent signs. If you cannot tell, ask someone.
hurts-movement-did = I did some
# The same button once it was noted.
hurts-movement-did-more = I did more
hurts-movement-another = Another one
hurts-movement-noted = { $noted ->
    [noted] Noted in your journal.
   *[not_noted] It was not noted. You did it all the same.
}

# The person's own flare plan.
hurts-plan = Your plan, from a good day
hurts-plan-written = Written by you on { $day }
hurts-plan-none = Nothing is written yet. On a good day you can write here what helps you on a bad one.
hurts-plan-write = Write one on a good day
hurts-plan-change = Change it

# The page on which it is written.
hurts-plan-title = Flare plan
hurts-plan-lead = What you want to remember when it hurts: what helped, what can wait, who to tell. It is shown under "It hurts now", in your words.
hurts-plan-label = In your words
hurts-plan-hint = Such as: it passed in three days last time; warmth, short walks round the kitchen, move the meeting online. Change it whenever you like; earlier plans stay in the journal.
hurts-plan-empty = Nothing is written yet. A few words are enough.

# Marking a flare-up; the three ticks are those of its form.
hurts-flare = A flare-up?
hurts-flare-what = Only if you want to: it is marked in your journal from today.
hurts-flare-mark = Mark this as a flare-up
hurts-flare-which = Press what fits; none has to.
hurts-flare-save = Mark it from today
hurts-flare-not = Not now
hurts-flare-open = Marked as a flare-up since { $day }.
hurts-flare-not-saved = The flare-up was not marked. You can try again.

# In the settings.
hurts-settings = When it hurts
hurts-settings-plan = The flare plan holds what you want to remember on a bad day. It is shown under "It hurts now".
hurts-settings-plan-open = Open the flare plan

# At the foot of the screen, the same for everyone. $call is "Call 999" or "Call your local emergency number".
hurts-too-much = If it all feels too much, you do not have to carry it alone. Tell someone you trust. If you think of hurting yourself or of not wanting to live, do not wait. { $call }, or a crisis line.
