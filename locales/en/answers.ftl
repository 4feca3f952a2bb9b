# The main question and its answers, on screen, in charts and on paper.

function-question = How much of what matters to you could you do today?
function-most = Most
function-some = Some
function-little = Little or none

# Inside a sentence or on an axis.
function-most-inline = most
function-some-inline = some
function-little-inline = little or none

function-title = Doing what matters

# Movements offered to everyone, one or two words each. What a person chooses is stored as it reads.
movement-walking = Walking
movement-knee-rolls = Knee rolls
movement-housework = Housework
movement-stairs = Stairs
movement-cycling = Cycling
movement-garden = Garden

# Words that mean these movements in a line such as "walk 20", separated by commas. Endings of English
# words make no difference: walk also finds walks, walked and walking.
movement-walking-words = walk, stroll, went for a walk
movement-knee-rolls-words = knee roll, knee rocks
movement-housework-words = house work, chores, cleaning, hoovering, vacuuming
movement-stairs-words = stair, climb stairs, took the stairs
movement-cycling-words = cycle, bike, bicycle, rode my bike
movement-garden-words = gardening, weeding
