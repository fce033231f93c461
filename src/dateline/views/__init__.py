"""How answers are laid out for the eye: order, words, marks, rows and drawings. Pure, and the same for every face."""
