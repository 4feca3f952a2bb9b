# Printing a lesson, a movement or the flare plan.

print = Print
# Spoken in its place; $what is the title of the page.
print-spoken = Print: { $what }
print-saved = Saved as { $path }. Your PDF viewer can print it.
print-not-saved = Not saved.
