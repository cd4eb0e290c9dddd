import TestSupport

@testable import Auditing

/// A workbook of four sheets that meets every rule, made of its parts so that a test can spoil each of them.
struct SampleWorkbook {
    enum Failure: Error { case missing(String, part: String) }

    var parts: [String: String]

    /// Puts one text in another's place; the first must be there.
    mutating func replace(_ old: String, with new: String, in part: String) throws {
        guard let text = parts[part], text.contains(old) else { throw Failure.missing(old, part: part) }
        parts[part] = text.replacing(old, with: new)
    }

    /// Another text in a cell, another look, or both.
    mutating func set(_ reference: String, _ text: String? = nil, style: Int? = nil, in part: String) throws {
        try replaceCell(reference, in: part) { old in
            Self.cell(reference, text ?? old.text, style: style ?? old.style)
        }
    }

    /// XML in the place of a whole cell.
    mutating func set(_ reference: String, xml: String, in part: String) throws {
        try replaceCell(reference, in: part) { _ in xml }
    }

    /// Elements behind the cells of a sheet.
    mutating func append(_ xml: String, to part: String) throws {
        try replace("</sheetData>", with: "</sheetData>" + xml, in: part)
    }

    func bytes() -> [UInt8] {
        PlainArchive(parts.sorted { $0.key < $1.key }.map { .init($0.key, Array($0.value.utf8)) }).bytes
    }

    func read() throws -> AuditedWorkbook {
        let folder = try ScratchFolder()
        return try WorkbookReader.read(folder.write(bytes(), as: "book.xlsx"), as: "book.xlsx")
    }

    func audit() throws -> WorkbookAudit { WorkbookAudit(try read()) }

    private mutating func replaceCell(
        _ reference: String, in part: String, _ make: ((text: String, style: Int)) -> String
    ) throws {
        guard let text = parts[part], let start = text.firstRange(of: "<c r=\"\(reference)\"")?.lowerBound,
            let end = text[start...].firstRange(of: "</c>")?.upperBound
        else { throw Failure.missing(reference, part: part) }
        let cell = text[start..<end]
        let content =
            (cell.firstRange(of: "<t>") ?? cell.firstRange(of: "<v>")).map {
                cell[$0.upperBound...].prefix { $0 != "<" }
            } ?? ""
        let style = cell.firstRange(of: "s=\"").flatMap { Int(cell[$0.upperBound...].prefix { $0 != "\"" }) } ?? 0
        parts[part] = text[..<start] + make((String(content), style)) + text[end...]
    }

    static func cell(_ reference: String, _ text: String, style: Int = 0) -> String {
        if Double(text) != nil { return "<c r=\"\(reference)\" s=\"\(style)\"><v>\(text)</v></c>" }
        return "<c r=\"\(reference)\" s=\"\(style)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
    }

    static let cover = "xl/worksheets/sheet1.xml"
    static let deals = "xl/worksheets/sheet2.xml"
    static let arrests = "xl/worksheets/sheet3.xml"
    static let notes = "xl/worksheets/sheet4.xml"
    static let dealsTable = "xl/tables/table1.xml"
    static let book = "xl/workbook.xml"
    static let core = "docProps/core.xml"
    static let styles = "xl/styles.xml"
    static let dealsLinks = "xl/worksheets/_rels/sheet2.xml.rels"

    /// Looks, by their number in `styles`.
    enum Style {
        static let title = 1
        static let wrapped = 2
        static let day = 3
        static let small = 4
        static let serif = 5
        static let italic = 6
        static let underlined = 7
        static let turned = 8
        static let filled = 9
        static let pale = 10
        static let dayAndMonth = 11
        static let raised = 12
        static let whole = 13
    }
}
