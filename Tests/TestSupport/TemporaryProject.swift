import Foundation

/// A project in a folder of its own, gone when it is let go: a pipeline and two tables of invented deals and events.
package final class TemporaryProject {
    package let folder: String

    /// Relative path of the pipeline, as `run` is given it below `folder`.
    package var pipeline: String { folder + "/pipelines/test.yml" }

    package init() throws {
        folder = NSTemporaryDirectory() + "coincide-\(UUID().uuidString)"
        try write(Self.pipelineText, to: "pipelines/test.yml")
        try write(Self.descriptorText, to: "datasets/datapackage.json")
        try write(Self.dealsText, to: "datasets/deals.csv")
        try write(Self.eventsText, to: "datasets/events.csv")
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    package func write(_ text: String, to name: String) throws {
        let path = folder + "/" + name
        try FileManager.default.createDirectory(
            atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    }

    /// The file with one text in another's place; the first must be there.
    package func replace(_ old: String, with new: String, in name: String) throws {
        let text = try read(name)
        guard text.contains(old) else { throw CocoaError(.fileReadCorruptFile) }
        try write(text.replacingOccurrences(of: old, with: new), to: name)
    }

    package func read(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)), as: UTF8.self)
    }

    package func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: folder + "/" + name) }

    package func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: folder + "/" + name) }

    /// Names of all files below a folder, sorted, with their bytes.
    package func files(below name: String) throws -> [String: Data] {
        var files: [String: Data] = [:]
        let root = folder + "/" + name
        for case let file as String in FileManager.default.enumerator(atPath: root) ?? .init() {
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: root + "/" + file, isDirectory: &isFolder)
            if !isFolder.boolValue { files[file] = try Data(contentsOf: URL(fileURLWithPath: root + "/" + file)) }
        }
        return files
    }

    private static let pipelineText = """
        pipeline: test
        title: Deals and events
        data: ../datasets/datapackage.json
        publish: ../reports/test
        span: 2020-01-01/2020-12-31
        stages:
          gas-deals:
            from: deals
            keep-where: kind = 'gas'
          around:
            from: { left: gas-deals, right: events }
            window-join: { left-date: signed, right-date: date, before: 10, after: 10 }
          chance:
            from: { events: events, triggers: gas-deals }
            coincidence:
              event-date: date
              trigger-date: signed
              primary: { direction: after, window: 10 }
              windows: [10, 20]
        outputs:
          test.xlsx:
            from: { Findings: chance, Around: around }
            workbook: { findings: Findings }
          tables:
            from: [chance, around]
            table: { format: csv }

        """

    private static let descriptorText = """
        {
          "name": "places",
          "resources": [
            {
              "name": "deals",
              "path": "deals.csv",
              "schema": {
                "fields": [
                  { "name": "id", "type": "string", "constraints": { "required": true } },
                  { "name": "signed", "type": "string", "rdfType": "http://id.loc.gov/datatypes/edtf/EDTF" },
                  { "name": "kind", "type": "string", "constraints": { "enum": ["gas", "oil"] } },
                  { "name": "volume", "type": "number" }
                ],
                "primaryKey": "id"
              }
            },
            {
              "name": "events",
              "path": "events.csv",
              "schema": {
                "fields": [
                  { "name": "id", "type": "string" },
                  { "name": "date", "type": "string", "rdfType": "http://id.loc.gov/datatypes/edtf/EDTF" },
                  { "name": "place", "type": "string" }
                ],
                "primaryKey": "id"
              }
            }
          ]
        }

        """

    private static let dealsText = """
        id,signed,kind,volume
        d1,2020-02-01,gas,1.5
        d2,2020-06-15,gas,
        d3,2020-09,gas,2
        d4,2020-03-01,oil,1

        """

    private static let eventsText = """
        id,date,place
        e1,2020-02-05,Northport
        e2,2020-02-05,Southport
        e3,2020-06-20~,Northport
        e4,2020-10-01,"Old Town, West"
        e5,2020-12-01,Northport

        """
}
