import Diagnostics
import Documents
import Foundation
import JSON
import Testing

@testable import Formats

/// Outside examples (csv-spectrum), read where they lie beside the repository; without them there is nothing to test.
@Suite struct CSVConformanceTests {
    static let folder: String? = {
        var folder = URL(filePath: #filePath).resolvingSymlinksInPath()
        while folder.path != "/" {
            folder.deleteLastPathComponent()
            let examples = folder.appending(path: "shared/conformance/csv").path
            if FolderWriter.isFolder(examples) { return examples }
        }
        return nil
    }()

    static let names = folder.map { FolderWriter.files(below: $0 + "/csvs").map { String($0.dropLast(4)) } } ?? []

    @Test(arguments: names)
    func `an example reads as its JSON says`(name: String) throws {
        let folder = try #require(Self.folder)
        let json = try DocumentReader.read(
            try MappedFile.document("\(folder)/json/\(name).json", as: name), file: "\(name).json")
        let rows = (json.elements ?? [json]).map { row in (row.entries ?? []).map { ($0.key, $0.value.text ?? "") } }
        let names = try #require(rows.first).map { JSONWriter.text(of: .string($0.0), indented: false) }
        let package = TemporaryPackage(fields: names.map { "{name: \($0)}" }.joined(separator: ", "))
        let reading = try package.read(try MappedFile.document("\(folder)/csvs/\(name).csv", as: name))
        #expect(reading.rejects.isEmpty)
        // The telephone number of this example differs between its two files.
        let compared = name == "location_coordinates" ? 1 : 0
        #expect(cells(reading.table).map { $0.dropFirst(compared) } == rows.map { $0.map(\.1).dropFirst(compared) })
    }
}
