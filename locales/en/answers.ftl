# What can be answered, in the words of the question. Used on screen, in charts and on paper.

function-question = How much of what matters to you could you do today?
function-most = Most
function-some = Some
function-little = Little or none

# Inside a sentence or on an axis.
function-most-inline = most
function-some-inline = some
function-little-inline = little or none

function-title = Doing what matters

# Movements that are offered to everyone, one or two words each. What is chosen is stored as it reads.
movement-walking = Walking
movement-knee-rolls = Knee rolls
movement-housework = Housework
movement-stairs = Stairs
movement-cycling = Cycling
movement-garden = Garden
