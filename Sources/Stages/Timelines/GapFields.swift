import Tables

/// The columns that `gaps` makes.
enum GapFields {
    static let own = [
        Field(
            "first_day", .date, title: "First silent day",
            description: "The first day of a stretch on which, whichever days the dates allow, no row lies."),
        Field("last_day", .date, title: "Last silent day", description: "The last day of that stretch."),
        Field(
            "days_least", .integer, title: "Days, least",
            description: "How many days without a row for certain: from the first to the last, both included.",
            unit: "day"),
        Field(
            "days_most", .integer, title: "Days, most",
            description:
                "How many it may be if the rows at its ends lie as far away as their dates allow; no value where that "
                + "is without end.", unit: "day"),
        Field(
            "before", .date, title: "Before",
            description: "The date of the last row before it; no value where the days that were watched begin instead."),
        Field(
            "after", .date, title: "After",
            description: "The date of the first row behind it; no value where the days that were watched end instead."),
        Field(
            "censored", .category, title: "Cut off",
            description:
                "Where the stretch goes, or may go, beyond the days that were watched: then it was at least as long "
                + "as it was seen. No value where rows end it on both sides.", allowed: ["start", "end", "both"]),
    ]
}
