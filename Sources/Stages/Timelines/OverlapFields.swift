import ImpreciseDates
import Tables
import Timelines

/// The columns that `overlap-join` makes.
enum OverlapFields {
    static let own = [
        Field(
            "certainty", .category, title: "Certainty",
            description:
                "certain: the two spells share a day, in one of the relations asked for, whichever days their dates "
                + "allow; possible: on some of these days.",
            allowed: [Certainty.certain.rawValue, Certainty.possible.rawValue]),
        Field(
            "relation", .list, title: "Relation",
            description:
                "How the left spell may lie to the right one, of Allen's thirteen relations; one where it is known.",
            allowed: AllenRelation.allCases.map(\.rawValue)),
        Field(
            "overlap_least", .integer, title: "Days shared, least",
            description: "How many days both have at the least; no value where both go on without end.", unit: "day"),
        Field(
            "overlap_most", .integer, title: "Days shared, most",
            description: "How many days both have at the most; no value where that is without end.", unit: "day"),
    ]

    static func values(_ pair: OverlapPair) -> [Value] {
        [
            .text(pair.certainty.rawValue), .list(pair.relations.map(\.rawValue)),
            pair.shared.least.map { .integer($0) } ?? .missing, pair.shared.most.map { .integer($0) } ?? .missing,
        ]
    }
}
