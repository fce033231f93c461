"""An article in our own words, for tests that set lines around it."""

HEADLINE = "Council of Sarn votes to close the old pier"
TEXT = (
    "The island council voted to close the old pier, and the ferries will sail from the new one from Monday on.",
    "“We waited nine years for this,” said Ivo Brandt, who runs the bakery by the harbour and lives above it.",
    "Two members voted against the plan. They said that the old pier is dear to the town and to its anglers.",
    "The treasurer, Mara Oldin, will open the new pier next month, when the last of the planks have been laid.",
)
