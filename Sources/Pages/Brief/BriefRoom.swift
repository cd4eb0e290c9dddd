/// How high texts stand on the second sheet of a brief, in millimetres, by their number of signs: a little more than with the widest
/// of the fonts that `BriefStyle` names, since a sheet must not run over.
enum BriefRoom {
    /// A4 without the margins of `BriefStyle`.
    static let sheet = 270.5
    /// Signs on a line of a table over its whole width, the padding of its columns left out.
    static let signsInRow = 122
    static let padding = 2
    /// A line of a table, and what a row has besides.
    static let line = 3.2
    static let row = 1.2

    /// 8 pt, 1.3 lines apart.
    private static let textLine = 3.7
    private static let signsInLine = 108
    private static let heading = 9.0

    static func height(limits: [String], check: String) -> Double {
        let items = limits.reduce(0) { $0 + height(of: $1) }
        return (limits.isEmpty ? 0 : items + heading + 1.5) + height(of: check) + 1.5 + heading
    }

    private static func height(of text: String) -> Double {
        Double(max(1, (text.count + signsInLine - 1) / signsInLine)) * textLine
    }

    /// Heading, note, caption and two lines of column heads.
    static let aroundList = 9.0 + 6 + 6 + 9
}
