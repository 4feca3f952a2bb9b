# The map of the body: where it hurts, marked on two figures or in a list.

# An area as it stands alone. Left and right are those of the person.
body-name = { $region ->
    [neck] Neck
    [shoulder_blade_left] Shoulder blade, left
    [shoulder_blade_right] Shoulder blade, right
    [upper_back] Upper back
    [low_back_left] Low back, left
    [low_back_centre] Low back, centre
    [low_back_right] Low back, right
    [buttock_left] Buttock, left
    [buttock_right] Buttock, right
    [back_of_thigh_left] Back of thigh, left
    [back_of_thigh_right] Back of thigh, right
    [calf_left] Calf, left
    [calf_right] Calf, right
    [heel_left] Heel, left
    [heel_right] Heel, right
    [chest] Chest
    [abdomen] Abdomen
    [hip_left] Hip, left
    [hip_right] Hip, right
    [groin_left] Groin, left
    [groin_right] Groin, right
    [front_of_thigh_left] Front of thigh, left
    [front_of_thigh_right] Front of thigh, right
    [knee_left] Knee, left
    [knee_right] Knee, right
    [shin_left] Shin, left
    [shin_right] Shin, right
    [foot_left] Foot, left
   *[foot_right] Foot, right
}
# The same inside a line that names several.
body-short = { $region ->
    [neck] neck
    [shoulder_blade_left] shoulder blade left
    [shoulder_blade_right] shoulder blade right
    [upper_back] upper back
    [low_back_left] low back left
    [low_back_centre] low back centre
    [low_back_right] low back right
    [buttock_left] buttock left
    [buttock_right] buttock right
    [back_of_thigh_left] back of thigh left
    [back_of_thigh_right] back of thigh right
    [calf_left] calf left
    [calf_right] calf right
    [heel_left] heel left
    [heel_right] heel right
    [chest] chest
    [abdomen] abdomen
    [hip_left] hip left
    [hip_right] hip right
    [groin_left] groin left
    [groin_right] groin right
    [front_of_thigh_left] front of thigh left
    [front_of_thigh_right] front of thigh right
    [knee_left] knee left
    [knee_right] knee right
    [shin_left] shin left
    [shin_right] shin right
    [foot_left] foot left
   *[foot_right] foot right
}
# The same beside the enlarged figure, for both sides at once.
body-part = { $part ->
    [neck] Neck
    [shoulder_blade] Shoulder blade
    [upper_back] Upper back
    [low_back] Low back
    [buttock] Buttock
    [back_of_thigh] Back of thigh
    [calf] Calf
    [heel] Heel
    [chest] Chest
    [abdomen] Abdomen
    [hip] Hip
    [groin] Groin
    [front_of_thigh] Front of thigh
    [knee] Knee
    [shin] Shin
   *[foot] Foot
}
# $names is a list of areas, $n how many more there are.
body-and-more = { $names } and { $n } more

# How an area feels, as it stands alone.
body-kind = { $kind ->
    [ache] Ache
    [sharp] Sharp
    [burning] Burning
    [pins_and_needles] Pins and needles
   *[numb] Numb
}
# The same inside a line.
body-kind-short = { $kind ->
    [ache] ache
    [sharp] sharp
    [burning] burning
    [pins_and_needles] pins and needles
   *[numb] numb
}
body-out-of-ten = { $n } out of 10
# Spoken after the name of an area on the figure.
body-marked = marked

body-hint = Arrow keys move between areas, Space marks one.
# Names the four parts that can be enlarged.
body-zooms = Which part to enlarge
body-zoom = { $zoom ->
    [front_upper] Front, upper body
    [front_lower] Front, hips and legs
    [back_upper] Back, upper body
   *[back_lower] Back, low back and legs
}
# Below a small figure, and above its areas in the list.
body-front = Front
body-back = Back
# Printed beside the figures: the first letters of left and right.
body-left-letter = L
body-right-letter = R
# Spoken when an area was marked or its mark was taken away; $name is body-name.
body-said-marked = { $name }: marked
body-said-unmarked = { $name }: mark removed

body-list = Use the list instead
body-n-marked = { $n ->
    [0] none marked
   *[other] { $n } marked
}

# One marked area.
body-cards = Marked areas
body-not-rated = not rated
body-intensity = How strong
# Spoken instead of body-intensity; $name is body-name.
body-intensity-of = { $name }: how strong
body-kinds = What it feels like
body-kinds-of = { $name }: what it feels like
body-remove = Remove this area
body-remove-spoken = Remove this area: { $name }

# Fixed, the same for everyone; $key is the key that opens the urgent signs. It agrees with the list of
# urgent signs.
body-urgent = New numbness around the genitals, bottom or inner thighs, or weakness, numbness or pain in both legs, needs emergency help now. New numbness or weakness in one leg: speak to someone today. Press { $key } to see what to do. This text is the same for everyone.
