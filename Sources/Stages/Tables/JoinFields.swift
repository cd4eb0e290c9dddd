import ImpreciseDates
import Tables

/// The columns that joins make.
enum JoinFields {
    /// The fields of one side, under a prefix that tells them from the other's.
    static func prefixed(_ schema: Schema, _ prefix: String) -> [Field] {
        let heading = prefix.prefix(1).uppercased() + prefix.dropFirst()
        return schema.fields.map { $0.with(name: "\(prefix)_\($0.name)", title: "\(heading): \($0.title)") }
    }

    /// What a pair has of its own.
    static let ofPair = [
        Field(
            "certainty", .category, title: "Certainty",
            description: "certain: every day that the two dates allow lies in the window; possible: some days do.",
            allowed: [Certainty.certain.rawValue, Certainty.possible.rawValue]),
        Field(
            "lag_least", .integer, title: "Lag, least",
            description:
                "Days from the left date to the right one at the least; negative when the right comes first, no value "
                + "when a date has no end on that side.",
            unit: "day"),
        Field(
            "lag_most", .integer, title: "Lag, most",
            description:
                "Days from the left date to the right one at the most; equal to the least when both are exact.",
            unit: "day"),
    ]

    /// What the nearest row of an as-of join has of its own; no value where there is none.
    static func ofMatch(_ prefix: String) -> [Field] {
        let own = ofPair.map { field in
            guard field.name == "certainty" else { return field }
            return Field(
                field.name, field.type, title: field.title,
                description: "certain: a nearest row whichever days the dates allow; possible: on some of them.",
                allowed: field.allowed)
        }
        let candidates = Field(
            "candidates", .integer, title: "Candidates",
            description: "Rows that may be the nearest, the one given among them; 0 where there is none.")
        return prefixed(Schema(own + [candidates]), prefix)
    }

    /// What the nearest row in a window has of its own.
    static func ofNearest(_ prefix: String) -> [Field] {
        let fields = prefixed(Schema(Array(ofMatch("nearest").dropLast())), prefix)
        // The lags, then how sure it is.
        return Array(fields.dropFirst()) + [fields[0]]
    }

    /// Columns that have partners of equal values are as private as these.
    static func asPrivate(_ fields: [Field], asPartnersIn other: Schema, _ keys: [JoinKey])
        -> [Field]
    {
        fields.map { field in
            let partners = keys.filter { $0.left.text == field.name }.compactMap { other[$0.right.text]?.privacy }
            return field.with(privacy: partners.reduce(field.privacy) { $0.joined(with: $1) })
        }
    }

    /// How many rows of the right table lie before and after a row of the left.
    static func ofCounts(_ window: DateWindow, prefix: String) -> [Field] {
        [("before", "Before", window.before), ("after", "After", window.after)].flatMap { name, title, days in
            [
                Field(
                    "\(prefix)_\(name)_certain", .integer, title: "\(title), certain",
                    description:
                        "Rows of the right table 0 to \(days) days \(name), whichever days the dates allow. No value where the "
                        + "right table does not cover all of these days, or there is no left date."),
                Field(
                    "\(prefix)_\(name)_possible", .integer, title: "\(title), possible",
                    description: "The same where some of the allowed days lie there; the certain ones are included."),
            ]
        }
    }
}
