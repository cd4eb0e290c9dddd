import Coincidence
import Tables

/// The columns that tell of a curve: what was counted at each place, and what chance gives there.
enum CurveFields {
    /// - Parameter counted: what is counted, in the plural.
    static func fields(of counted: String) -> [Field] {
        [
            Field("observed", .integer, title: "Observed", description: "How many \(counted)."),
            Field("expected", .number, title: "Expected", description: "Mean number of them under the null model."),
            Field(
                "low", .integer, title: "Envelope from",
                description: "Lower end of the pointwise 95 % envelope: by chance one place in twenty leaves it."),
            Field("high", .integer, title: "Envelope to", description: "Its upper end."),
            Field(
                "low_simultaneous", .integer, title: "Simultaneous envelope from",
                description:
                    "Lower end of the 95 % envelope of all places at once: chance leaves it anywhere in one case of twenty at the most."
            ),
            Field("high_simultaneous", .integer, title: "Simultaneous envelope to", description: "Its upper end."),
        ]
    }

    static func values(_ place: NullCurve.Place) -> [Value] {
        [
            .integer(Int64(place.observed)), .number(place.expected), .integer(Int64(place.pointwise.lowerBound)),
            .integer(Int64(place.pointwise.upperBound)), .integer(Int64(place.simultaneous.lowerBound)),
            .integer(Int64(place.simultaneous.upperBound)),
        ]
    }

    /// Of the curve as a whole, the same in every row.
    static let together = [
        Field(
            "p_together", .number, title: "p, all places together",
            description:
                "How often chance gives, somewhere in the curve, a count as rare as its rarest; more and fewer alike."),
        Field(
            "p_together_least", .number, title: "Least p, all places together",
            description: "The least that it could have been; above 0.05 the curve as a whole can tell nothing."),
    ]

    static func together(_ curve: NullCurve) -> [Value] { [.number(curve.p), .number(curve.leastP)] }
}
