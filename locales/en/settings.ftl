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
   *[if_it_comes_back] Only if the pain comes back
}
settings-ask-hint = You can check in on any day, whether you are asked or not.
settings-daily-pain = Ask about pain every day
settings-daily-pain-why = In one small trial (Ferrari 2015), people who left out daily ratings more often said they had recovered after three months. If you switch this off, Backstory asks once a week about the past week. The ratings you saved stay, and you can still add pain to any check-in.

settings-trash = Trash
settings-trash-what = The trash keeps what you removed in the last 30 days. You can bring it back.
settings-trash-open = Open the trash

# Erasing the whole journal.
settings-erase = Erase everything
settings-erase-what = This erases your whole journal on this computer. That means every check-in and moment, episodes, flare-ups and other illnesses, medicines and treatments. It also means appointments, questions and plans, goals and questionnaires. Your drafts, the trash, the history of every change, your name and these settings go too.
settings-erase-not-back = This cannot be undone. Backstory starts as new.
settings-erase-not-here = Copies, backups and PDF reports that you saved yourself stay where you put them. You can delete them there.
settings-erase-file = Your journal file: { $path }
# Shown where there are such files; they are listed after it.
settings-erase-copies = { $n ->
    [one] This copy, made by a repair, also contains your journal. It stays when you erase everything:
   *[other] These copies, made by a repair, also contain your journal. They stay when you erase everything:
}
# The word that has to be typed before everything is erased, in capitals.
settings-erase-word = ERASE
# $word is the word above.
settings-erase-label = Type { $word } to continue
settings-erase-type-it = Nothing was erased. Type { $word } in this box first.
settings-erase-button = Erase everything for good
settings-erasing = Erasing
# In place of all that, in the demo journal.
settings-erase-demo = This is the demo journal. To erase your own journal, leave the demo first.
