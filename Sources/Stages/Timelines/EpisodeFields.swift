import ImpreciseDates
import Tables

/// The columns that `episodes` makes.
enum EpisodeFields {
    static let number = "episode"

    static func ofEpisode(gap: Int) -> [Field] {
        [
            numbered(gap),
            Field(
                "first_day", .date, title: "First day",
                description: "The earliest day that any of its dates allows; no value where one has no first day."),
            Field(
                "last_day", .date, title: "Last day",
                description: "The latest day that any of its dates allows; no value where one has no last day."),
            Field("date", .date, title: "Date", description: "The date of its first row, as precise as it is known."),
            Field(
                "members", .integer, title: "Members",
                description: "Rows of the episode; copies of a row count once."),
            certainty("certainty", title: "Certainty"),
        ]
    }

    static func ofMember(gap: Int) -> [Field] {
        [
            numbered(gap),
            Field(
                "episode_size", .integer, title: "Size of the episode",
                description: "Rows of the row's episode; copies of a row count once."),
            Field(
                "episode_first", .boolean, title: "First of the episode",
                description: "Whether this is the episode's first row, by earliest day and then by row."),
            certainty("episode_certainty", title: "Certainty of the episode"),
        ]
    }

    private static func numbered(_ gap: Int) -> Field {
        Field(
            number, .integer, title: "Episode",
            description:
                "Number of the burst, by first day: rows with at most \(gap) days from the latest day so far to the "
                + "next row's earliest.")
    }

    private static func certainty(_ name: String, title: String) -> Field {
        Field(
            name, .category, title: title,
            description:
                "certain: these rows are one episode whichever days their dates allow; possible: on some of these "
                + "days; impossible: on none, only what is not known of their dates holds them together.",
            allowed: Certainty.allCases.map(\.rawValue))
    }

    /// No value for what has no end.
    static func day(_ day: Day) -> Value { day == .distantPast || day == .distantFuture ? .missing : .day(day) }
}
