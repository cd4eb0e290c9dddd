import Foundation
import ImpreciseDates

@testable import Spreadsheets

/// A workbook written to a folder of its own, and its parts as text.
struct UnzippedWorkbook {
    enum Failure: Error {
        case unzip(String, String)
    }

    let folder: URL
    var file: URL { folder.appendingPathComponent("book.xlsx") }

    static let properties = WorkbookProperties(
        title: "Invented deals", subject: "A test", keywords: "invented", comments: "No real data",
        created: Day(number: 19_681))

    /// Writes what `build` adds, and closes it.
    init(properties: WorkbookProperties = properties, _ build: (Workbook) throws -> Void) throws {
        folder = try Self.newFolder()
        let workbook = try Workbook(path: file.path, properties: properties)
        try build(workbook)
        try workbook.close()
    }

    static func newFolder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("spreadsheets-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }

    /// One sheet that holds these cells from A1 down.
    static func ofCells(_ cells: [Cell], style: CellStyle = .text) throws -> UnzippedWorkbook {
        try UnzippedWorkbook { workbook in
            let sheet = try workbook.addWorksheet("Cells")
            for (row, cell) in cells.enumerated() { try sheet.write(cell, row: row, column: 0, style: style) }
        }
    }

    static func ofTable(_ table: SheetTable, sheet: String = "Deals") throws -> UnzippedWorkbook {
        try UnzippedWorkbook { workbook in try workbook.addWorksheet(sheet).write(table) }
    }

    func bytes() throws -> Data { try Data(contentsOf: file) }

    /// The XML of a part, such as `xl/workbook.xml`.
    func part(_ name: String) throws -> String { try Self.unzip(["-p", file.path, name]) }

    func partNames() throws -> [String] {
        try Self.unzip(["-Z1", file.path]).split(separator: "\n").map(String.init)
    }

    func sheet(_ number: Int = 1) throws -> String { try part("xl/worksheets/sheet\(number).xml") }
    func strings() throws -> String { try part("xl/sharedStrings.xml") }

    func remove() { try? FileManager.default.removeItem(at: folder) }

    private static func unzip(_ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["unzip"] + arguments
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let text = output.fileHandleForReading.readDataToEndOfFile()
        let fault = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure.unzip(arguments.joined(separator: " "), String(decoding: fault, as: UTF8.self))
        }
        return String(decoding: text, as: UTF8.self)
    }
}
