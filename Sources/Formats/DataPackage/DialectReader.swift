import Diagnostics
import Documents

/// Reads how a resource's file is written: its `dialect` and its `encoding`. A setting that is not read is a fault, since
/// passing it over could change what the file says.
struct DialectReader {
    private(set) var faults = DiagnosticFailure.Collector()

    mutating func encoding(from node: DocumentNode?) -> TextEncoding? {
        guard let node else { return nil }
        guard let encoding = node.text.flatMap(TextEncoding.init(name:)) else {
            let names = TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")
            faults.add(.descriptor(node, "this encoding is not read", expected: "one of \(names)"))
            return nil
        }
        return encoding
    }

    /// With the text that stands for a missing value, if the dialect has one.
    mutating func dialect(from node: DocumentNode?) -> (dialect: CSVDialect, missing: String?) {
        var dialect = CSVDialect()
        var missing: String?
        var hasHeader = true
        for entry in node?.entries ?? [] {
            let value = entry.value
            switch entry.key {
            case "$schema": break
            case "delimiter": dialect.delimiter = delimiter(value) ?? dialect.delimiter
            case "quoteChar": dialect.quote = value.text?.isEmpty ?? true ? nil : byte(value)
            case "commentChar": dialect.comment = byte(value)
            case "skipInitialSpace": dialect.skipsInitialSpace = flag(value) ?? false
            case "nullSequence": missing = value.text
            case "header": hasHeader = flag(value) ?? true
            case "headerRows": dialect.headerRows = rows(value)
            case "headerJoin": dialect.headerJoin = value.text ?? " "
            case "commentRows": dialect.commentRows = rows(value) ?? []
            case "lineTerminator" where ["\n", "\r\n", "\r"].contains(value.text): break
            case "doubleQuote" where value.boolean == true: break
            default:
                faults.add(
                    .descriptor(
                        value, "`\(entry.key)` of a dialect is not read so",
                        expected: "commentChar, commentRows, delimiter, header, headerJoin, headerRows, nullSequence, "
                            + "quoteChar or skipInitialSpace"))
            }
        }
        if !hasHeader { dialect.headerRows = [] }
        refuseComments(dialect, at: node)
        if let node, dialect.delimiter.first == dialect.quote {
            faults.add(.descriptor(node, "a delimiter cannot begin with the quote", expected: "two that differ"))
        }
        if let node, let comment = dialect.comment, comment == dialect.quote || comment == dialect.delimiter.first {
            faults.add(
                .descriptor(
                    node["commentChar"] ?? node, "a comment cannot begin like a cell",
                    expected: "a sign that is neither the quote nor the delimiter's first"))
        }
        return (dialect, missing)
    }

    /// Comments above the header are passed over with all else that stands there.
    private mutating func refuseComments(_ dialect: CSVDialect, at node: DocumentNode?) {
        guard let node, !dialect.commentRows.isEmpty else { return }
        let header = dialect.headerRows?.last ?? 1
        let below = dialect.commentRows.filter { $0 > header }
        if dialect.headerRows == nil || below != Array((header + 1)..<(header + 1 + below.count)) {
            faults.add(
                .descriptor(
                    node["commentRows"] ?? node, "comment rows are passed over above and right below the header only",
                    expected: "`headerRows`, and comment rows that follow it without a gap; or a `commentChar`"))
        }
    }

    private mutating func delimiter(_ node: DocumentNode) -> CSVDelimiter? {
        let delimiter = node.text.flatMap { CSVDelimiter($0) }
        if delimiter == nil {
            faults.add(
                .descriptor(
                    node, "this cannot stand between cells",
                    expected: "such as `,` or `;` or `||`: up to eight bytes, and no line break"))
        }
        return delimiter
    }

    private mutating func byte(_ node: DocumentNode) -> UInt8? {
        guard let text = node.text, let byte = text.utf8.first, text.utf8.count == 1, !["\n", "\r"].contains(text)
        else {
            faults.add(
                .descriptor(
                    node, "a quote or comment sign is one ASCII character",
                    expected: "such as `'` or `#`"))
            return nil
        }
        return byte
    }

    private mutating func flag(_ node: DocumentNode) -> Bool? {
        if node.boolean == nil {
            faults.add(.descriptor(node, "this is yes or no", expected: "true or false, without quotes"))
        }
        return node.boolean
    }

    /// Lines of the file, ascending.
    private mutating func rows(_ node: DocumentNode) -> [Int]? {
        let numbers = node.elements?.compactMap { $0.number.flatMap { Int(exactly: $0) } } ?? []
        guard numbers.count == node.elements?.count, numbers == Set(numbers).sorted(), numbers.first ?? 1 > 0 else {
            faults.add(
                .descriptor(node, "these are no rows", expected: "a list of lines from 1, ascending, such as [3, 4]"))
            return nil
        }
        return numbers
    }
}
