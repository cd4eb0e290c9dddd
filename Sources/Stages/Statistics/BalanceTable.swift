import Coincidence
import Tables

/// A balance of sides as a table: for each group a row of the whole span, then one for each period.
struct BalanceTable {
    private var builder: TableBuilder

    init(schema: Schema) { builder = TableBuilder(schema: schema) }

    var table: Table { builder.finish() }

    mutating func add(_ group: String, _ period: PeriodSplit.Period, _ balance: SideBalance, possible: Int) {
        func count(_ number: Int) -> Value { .integer(Int64(number)) }
        func number(_ number: Double?) -> Value { number.map { .number($0) } ?? .missing }
        builder.append([
            .text(group), .text(period.label), count(balance.one), count(balance.other), count(balance.neither),
            count(balance.sided), number(balance.share), number(balance.interval?.lowerBound),
            number(balance.interval?.upperBound), number(balance.balance), count(possible),
        ])
    }

    static func schema(group privacy: Privacy, sides: (one: String, other: String)) -> Schema {
        Schema([
            Field("group", .text, title: "Group", description: "The group whose rows are counted.", privacy: privacy),
            Field(
                "period", .text, title: "Period",
                description: "The days that are counted; the first of each group is the whole span."),
            Field(
                "one", .integer, title: "k: \(sides.one)",
                description: "Rows that are \(sides.one) and lie in the period for certain."),
            Field("other", .integer, title: "\(sides.other)", description: "Rows that are \(sides.other), likewise."),
            Field("neither", .integer, title: "Neither", description: "Rows that are neither, likewise."),
            Field("n", .integer, title: "of n", description: "Rows that are either \(sides.one) or \(sides.other)."),
            Field("share", .number, title: "Share", description: "k of n; no value where n is 0."),
            Field(
                "low", .number, title: "Share: 95 % from",
                description: "Lower end of the interval of the share, which takes rows for independent."),
            Field("high", .number, title: "Share: 95 % to", description: "Its upper end."),
            Field(
                "balance", .number, title: "Balance",
                description: "\(sides.one) less \(sides.other), over all rows of the period: from -1 to 1."),
            Field(
                "possible", .integer, title: "Rows, possible",
                description:
                    "Rows that lie in the period on some of the days that their dates allow, all sides together."),
        ])
    }
}
