# Settings.

settings-title = Settings
# After a choice was made: it counts at once.
settings-saved = Saved.

# How often the question of the day is asked.
settings-asking = What Backstory asks
settings-ask = How often to ask
settings-ask-option = { $ask ->
    [daily] Daily
    [twice_a_week] Twice a week
    [weekly] Weekly
   *[if_it_comes_back] Only if it comes back
}
settings-ask-hint = You can write on any day, asked or not.
settings-daily-pain = Ask about pain every day
settings-daily-pain-why = One small trial found slower recovery in people who wrote down their pain every day (Ferrari 2015). Switched off, Backstory asks once a week how the past week was. What is written stays, and pain can still be added to any check-in.

settings-trash = Trash
settings-trash-what = What was removed in the last 30 days is there and can be brought back.
settings-trash-open = Open the trash

# Erasing the whole journal.
settings-erase = Erase everything
settings-erase-what = This erases the whole journal on this computer: every check-in and moment, episodes and flare-ups, other illnesses, medicines and treatments, appointments, questions and plans, goals and questionnaires, what you had begun and not saved, the trash, the history of every change, your name and these settings.
settings-erase-not-back = It cannot be undone, and Backstory starts as new.
settings-erase-not-here = What cannot be erased from here: copies and backups you saved yourself, and reports saved as PDF. They stay where you put them until you delete them there.
settings-erase-file = The journal is { $path }
# Shown where there are such files; they are listed after it.
settings-erase-copies = { $n ->
    [one] This copy, made by a repair, also holds the journal. Erasing everything leaves it there:
   *[other] These copies, made by a repair, also hold the journal. Erasing everything leaves them there:
}
# The word that has to be typed before everything is erased, in capitals.
settings-erase-word = ERASE
# $word is the word above.
settings-erase-label = Type { $word } to go on
settings-erase-type-it = Nothing was erased. Type { $word } in this field first.
settings-erase-button = Erase everything for good
settings-erasing = Erasing
# In place of all that, in the demo journal.
settings-erase-demo = This is the demo journal. Leave it first to erase your own.
