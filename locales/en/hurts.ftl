# "It hurts now": help for the worst hours, to be used lying down and with one hand.

# Name of the screen: heading, and the button that leads there from every screen.
hurts-title = It hurts now
hurts-leave = Leave
hurts-lead = Help for a hard hour, one small thing at a time.
hurts-demo = Demo journal
# Where there is no journal, or it cannot be opened.
hurts-no-journal = While no journal is open, your own plan and saving are unavailable here. Everything else works.

# The short list of urgent signs, first of all. The list itself is reviewed content and stands elsewhere.
hurts-first = First: do you have any of these, even mildly?
# The first line of a button; the second says whom to call.
hurts-yes = Yes, or I am not sure:
# Leads to the whole list, with the signs that can wait for hours but not for days.
hurts-today-signs = Signs to call about today
# The same button once "yes" was said.
hurts-which = Tick which one it is
# What remains of the question once "None of these right now" was pressed, at { $time }.
hurts-none-at = None of these, { $time }.
# A button beside it: shows the signs and the answers again.
hurts-change = Change
# Continues without an answer.
hurts-pass = Continue without answering

# Above the steps, once "yes" was said and the words to call stand there.
hurts-while = Call first. While you wait:
hurts-wait = Stay where you are if you can, especially after a fall. Keep your phone close. If someone is near, tell them. If anything gets worse, call again.

# First step.
hurts-position = Get comfortable enough
hurts-position-lead = Even strong pain can come without a serious injury. Find a position you can bear.
hurts-position-floor = Before you get down, plan your way back up: roll onto your side, then push up with your hands. A bed is fine too.
hurts-position-before = Previous position
hurts-position-next = Next position
hurts-position-do = I can bear this one

# Second step.
hurts-breathing = Breathe out slowly
hurts-breathing-lead = Press Start. Breathe in for 4 seconds while the circle grows, and out for 6 while it becomes smaller. Stop whenever you like.

# Third step.
hurts-movement = Then one small movement
hurts-movement-lead = Try it a few times, slowly. Do as many as feel all right, or none.
hurts-movement-did = I did some
# The same button once it was saved.
hurts-movement-did-more = I did more
hurts-movement-another = Show another movement
hurts-movement-noted = { $noted ->
    [noted] Saved in your journal.
   *[not_noted] This could not be saved, but you did it all the same.
}

# The person's own flare plan.
hurts-plan = Your plan, from a good day
hurts-plan-written = You wrote this on { $day }
hurts-plan-none = This is the place for your own plan. On a good day, you can write here what helps you on a bad one.
hurts-plan-write = Write one on a good day
hurts-plan-change = Change it

# The page on which it is written.
hurts-plan-title = Flare plan
hurts-plan-lead = This is the place for what you want to remember when it hurts: what helped, what can wait, who to tell. "It hurts now" shows it in your words.
hurts-plan-label = In your words
hurts-plan-hint = For example: It passed in three days last time. Warmth, short walks around the kitchen, moving the meeting online. You can change it whenever you like, and earlier plans stay in the journal.
hurts-plan-empty = Write a few words first, then save.

# Marking a flare-up; the three ticks are those of its form.
hurts-flare = A flare-up?
hurts-flare-what = A flare-up is a time of clearly worse pain. You can record today as the start of one.
hurts-flare-mark = Record a flare-up
hurts-flare-which = Choose any that apply, or none.
hurts-flare-save = Record it from today
hurts-flare-not = Not now
hurts-flare-open = You recorded a flare-up that began on { $day }.
hurts-flare-not-saved = The flare-up could not be saved. Please try again.

# What comes after the steps.
hurts-next = What next?
hurts-next-short = In short: a position you can bear, slow breaths out, and one small movement.
hurts-next-again = Try these steps again in about an hour, or sooner if you like.
hurts-next-remind = Remind me in an hour
hurts-next-reminder = A reminder will come at { $time } while Backstory is open.
hurts-next-clear = Clear the reminder
# The reminder.
hurts-next-due = An hour has passed. Would you like to try the steps again?
hurts-next-lesson = Read about the first days
hurts-next-call = If the pain stays hard to manage, call your doctor, a physiotherapist or a nurse advice line.
# $who is with whom the next appointment is, as typed.
hurts-next-call-who = If the pain stays hard to manage, call your doctor or a nurse advice line. You can also ask about an earlier visit with { $who }.

# In the settings.
hurts-settings = When it hurts
hurts-settings-plan = Your flare plan is what you want to remember on a bad day. "It hurts now" shows it.
hurts-settings-plan-open = Open the flare plan

# At the foot of the screen, the same for everyone. $call is "Call 999" or "Call your local emergency number".
hurts-too-much = If it all feels too much, you do not have to carry it alone. Tell someone you trust. If you think of hurting yourself or of not wanting to live, get help now. { $call }, or a crisis line.
# After it, where the number of a crisis line was chosen.
hurts-crisis-line = Your crisis line: { $number }
