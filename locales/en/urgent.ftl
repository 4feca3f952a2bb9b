# Around the list of urgent signs. The list itself is reviewed content and stands elsewhere.

# Name of the list: heading, and the button that leads there from every screen.
urgent-title = Urgent signs
urgent-full = Read the full list
# The key that opens the list, beside its button.
urgent-key = F1
urgent-back = Back
# Where a number to call was chosen in the settings.
urgent-call = Call { $number }
# A button: none of the listed signs applies. It is never an all-clear.
urgent-none = None of these right now
# A quiet line below what an answer shows.
urgent-noted = { $noted ->
    [noted] Noted in your journal with today's date.
    [not_noted] Nothing was noted.
   *[change_not_noted] The last change was not noted.
}

# An answer of "yes, or I am not sure" without a single sign.
urgent-yes-unsure = yes, or not sure (which one was not ticked)

# The number to call, in the settings.
urgent-number = Emergency number
urgent-number-what = Which number to show with the urgent signs. Check that it is right for where you are.
urgent-number-default = No number: "your local emergency number"
# A number that is right somewhere, such as "999: United Kingdom".
urgent-number-preset = { $number }: { $places }
urgent-number-other = Another number
urgent-number-own = The number, as you would dial it
urgent-number-use = Use this number
urgent-number-shown = Shown everywhere as: { $call }
urgent-number-saved = Saved.
