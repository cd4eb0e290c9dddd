/// What is known of a column's content before its width is chosen.
struct ColumnMeasure {
    /// The width that would show every cell on one line, but for line breaks in it.
    private(set) var widest = 0.0
    private(set) var widestWord = 0.0
    private(set) var widestLink = 0.0
    /// Numbers and days show as `###` in a column that is too narrow for them.
    private(set) var widestNumber = 0.0
    private(set) var hasLineBreaks = false
    private var squares = 0.0
    private var count = 0

    mutating func add(_ content: CellContent, in kind: SheetColumn.Kind) {
        let text = content.shown(in: kind)
        guard !text.isEmpty else { return }
        let (width, word) = TextMeasure.widths(of: text)
        widest = max(widest, width)
        widestWord = max(widestWord, word)
        switch content {
        case .blank, .text: break
        case .link: widestLink = max(widestLink, width)
        case .number, .integer, .day, .boolean: widestNumber = max(widestNumber, width)
        }
        squares += width * width
        count += 1
        if text.utf8.contains(UInt8(ascii: "\n")) { hasLineBreaks = true }
    }

    /// The root of the mean square of the widths: long cells weigh more than short ones, one giant does not rule.
    var typical: Double { count == 0 ? 0 : (squares / Double(count)).squareRoot() }
}

extension CellContent {
    /// Roughly what a reader sees, for measuring.
    func shown(in kind: SheetColumn.Kind) -> String {
        switch self {
        case .blank: ""
        case .text(let text), .link(_, let text): text
        case .boolean(let value): value ? "TRUE" : "FALSE"
        case .day: "2023-12-30"
        case .integer(let number), .number(let number): Self.shown(number, in: kind)
        }
    }

    private static func shown(_ number: Double, in kind: SheetColumn.Kind) -> String {
        guard case .number(let decimals) = kind, number.magnitude < 1e15 else { return "\(number)" }
        let whole = String(Int64(number.rounded(.towardZero)))
        let groups = String(repeating: ",", count: max(0, whole.count - 1) / 3)
        return whole + groups + (decimals > 0 ? "." + String(repeating: "0", count: decimals) : "") + "-"
    }
}
