# Around the list of urgent signs. The list itself is reviewed content and stands elsewhere.

# Name of the list: heading, and the button that leads there from every screen.
urgent-title = Urgent signs
urgent-full = Read the full list
# The key that opens the list, beside its button.
urgent-key = F1
urgent-back = Back
# Where a number to call was chosen in the settings.
urgent-call = Call { $number }
# A button: none of the listed signs applies. It clears nobody.
urgent-none = None of these right now
# A quiet line beside the last button.
urgent-noted = { $noted ->
    [noted] Saved in your journal with today's date.
    [not_noted] This could not be saved in your journal.
   *[change_not_noted] The last change could not be saved.
}

# An answer of "yes, or I am not sure" without a single sign.
urgent-yes-unsure = yes, or not sure, without saying which

# The numbers to call, in the settings.
urgent-number = Emergency number
urgent-number-what = The urgent signs show this number. Check that it is right for where you are.
urgent-number-default = The words "your local emergency number"
# A number that is right somewhere, such as "999: United Kingdom".
urgent-number-preset = { $number }: { $places }
urgent-number-other = Another number
urgent-number-own = The number as you would dial it
urgent-number-use = Use this number
urgent-number-shown = Every screen shows: { $call }
urgent-number-saved = Saved.
# A crisis line, beside the emergency number.
urgent-crisis-line = Crisis line
urgent-crisis-line-what = "It hurts now" can show the number of a crisis line you trust. Leave it blank to show the words "a crisis line".
urgent-crisis-line-save = Save the number
