# The screen that prepares the report for an appointment. The words of the page itself are in page.ftl.

report-screen-title = Report for your appointment
report-screen-lead = What you see here is exactly what goes into the PDF. You decide when to save it and who gets it.
report-screen-save = Save PDF
report-screen-saving = Saving
report-screen-updating = Updating the page.

# Told after saving; $path is the file.
report-screen-not-saved = Not saved.
report-screen-saved = Saved as { $path }
report-screen-saved-untagged = Saved as { $path }, without accessibility tags
# Opens the saved file.
report-screen-open = Open

# The preview.
report-screen-desk = Page preview
# $paper is the name of a paper size.
report-screen-pages = { $n ->
    [one] { $n } page, { $paper }
   *[other] { $n } pages, { $paper }
}
# Spoken in place of the picture of a page. "Read as text" is report-screen-as-text.
report-screen-page-spoken = Page { $n } of the report; use Read as text to read it
report-screen-as-text = Read as text
report-screen-size = Preview size
# As large as fits. The other choice is 100 %.
report-screen-size-fit = Fit

# What to show on the page.
report-screen-options = What to show on the page
report-screen-from = From
report-screen-to = To
report-screen-backward = The first day is after the last day. Please change one of them.
report-screen-paper = Paper
report-screen-paper-a4 = A4
report-screen-paper-letter = Letter
report-screen-pain = Pain chart
report-screen-notes = Notes
report-screen-notes-hint = Only the notes you tick go on the page.
report-screen-no-notes = No notes on these days.
report-screen-whole-note = Whole note
report-screen-written = { $of ->
    [one] You checked in on { $n } of { $of } day, and the page shows this.
   *[other] You checked in on { $n } of { $of } days, and the page shows this.
}
# $code is such as "U+200B".
report-screen-replaced = { $n ->
    [one] { $n } character cannot be printed, so it appears as a code: [{ $code }].
   *[other] { $n } characters cannot be printed, so they appear as codes, such as [{ $code }].
}
report-screen-untagged = This PDF will be saved without accessibility tags, so a screen reader may read it less well.
