# What was done, as the change log keeps it and as undo names it.

log-check-in = Check-in for { $day }
log-moment = Moment on { $day }
log-removed-check-in = Removal of the check-in for { $day }
log-removed-moment = Removal of the moment on { $day }
log-how-it-started = How it started
log-demo = Demo journal

# Told right after it was done.
done-saved-check-in = Check-in for { $day } saved
done-saved-moment = Moment on { $day } saved
done-removed-check-in = Removed the check-in for { $day }
done-removed-moment = Removed the moment on { $day }
done-undone = Undone: { $what }
done-redone = Done again: { $what }
