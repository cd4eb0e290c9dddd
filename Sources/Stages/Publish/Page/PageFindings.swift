import Pages
import Tables

/// Reads findings out of the table of a `findings` stage, or of any that states them.
enum PageFindings {
    /// The columns that a page shows of them, where they are there.
    static let columns = [
        "topic", Headline.column, "standing", Headline.imprecisionColumn, "caveats", "may_say", "may_not_say",
    ]

    static func findings(in table: Table) -> [PageFinding] {
        func text(_ column: String, _ row: Int) -> String {
            if case .text(let text)? = table[column]?[row] { text } else { "" }
        }
        return (0..<table.rowCount).map { row in
            PageFinding(
                topic: text("topic", row), sentence: text(Headline.column, row), standing: text("standing", row),
                imprecision: text(Headline.imprecisionColumn, row), caveats: text("caveats", row),
                maySay: sentences(text("may_say", row)), mayNotSay: sentences(text("may_not_say", row)))
        }.filter { !$0.sentence.isEmpty }
    }

    /// The quoted sentences of a cell, each with its quotes; the whole text where there are none.
    private static func sentences(_ text: String) -> [String] {
        text.split(separator: "” “").enumerated().map { index, part in
            (part.hasPrefix("“") || index == 0 ? "" : "“") + part
                + (part.hasSuffix("”") || !text.hasPrefix("“") ? "" : "”")
        }
    }
}
