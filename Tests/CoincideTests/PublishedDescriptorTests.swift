import Foundation
import TestSupport
import Testing

/// What a published data package says of its tables.
@Suite struct PublishedDescriptorTests {
    /// Deals refer to places, and places to their region, which is a place too.
    private func project(_ edit: (TemporaryProject) throws -> Void = { _ in }) throws -> TemporaryProject {
        let project = try TemporaryProject()
        try project.write(
            """
            {
              "name": "places", "title": "Invented places", "version": "3",
              "licenses": [{ "name": "CC0-1.0", "title": "CC Zero", "path": "https://example.org/zero" }],
              "sources": [{ "title": "Register", "path": "https://example.org/register" }, { "title": "Hearsay" }],
              "resources": [
                {
                  "name": "deals", "title": "All deals", "description": "Of every kind.", "path": "deals.csv",
                  "sources": [{ "title": "Gazette" }],
                  "schema": {
                    "fields": [
                      { "name": "id", "type": "string" },
                      { "name": "signed", "type": "string", "rdfType": "http://id.loc.gov/datatypes/edtf/EDTF" },
                      { "name": "place", "type": "string" }, { "name": "volume", "type": "number", "unit": "bcm" }
                    ],
                    "primaryKey": "id",
                    "foreignKeys": [
                      { "fields": ["place"], "reference": { "resource": "places", "fields": ["code"] } }
                    ]
                  }
                },
                {
                  "name": "places", "path": "places.csv",
                  "schema": {
                    "fields": [{ "name": "code", "type": "string" }, { "name": "region", "type": "string" }],
                    "primaryKey": "code",
                    "foreignKeys": [{ "fields": ["region"], "reference": { "fields": ["code"] } }]
                  }
                }
              ]
            }
            """, to: "datasets/datapackage.json")
        try project.write(
            "id,signed,place,volume\nd1,2020-02,n1,1\nd2,2020-03-01,s1,\nd3,2020,,2\n", to: "datasets/deals.csv")
        try project.write("code,region\nn,\ns,\nn1,n\ns1,s\n", to: "datasets/places.csv")
        try project.write(
            """
            pipeline: test
            title: Invented deals
            question: Where are they?
            data: ../datasets/datapackage.json
            publish: ../reports/test
            caveats: [Nothing here is so., Least of all this.]
            stages:
              large: { from: deals, keep-where: volume > 1 }
              north: { from: places, keep-where: code != 's1' }
              renamed: { from: deals, rename: { place: at } }
            outputs:
              test.xlsx:
                from: { Large: large }
                workbook: { sheets: { Large: { title: Large deals, notes: [Over one bcm., "A second note."] } } }
              tables: { from: { deals: deals, large: large, places: places }, table: {} }
              test.sqlite: { from: { deals: deals, large: large, places: places }, table: { format: sqlite } }

            """, to: "pipelines/test.yml")
        try edit(project)
        return project
    }

    private struct Fault: Error {}

    private func package(_ project: TemporaryProject) throws -> [String: Any] {
        let run = project.perform()
        #expect(run.outcome == .success, "\(run.complaints)")
        let data = Data(try project.read("reports/test/tables/datapackage.json").utf8)
        guard let package = try JSONSerialization.jsonObject(with: data) as? [String: Any] else { throw Fault() }
        return package
    }

    private func resource(_ name: String, of package: [String: Any]) throws -> [String: Any] {
        let resources = package["resources"] as? [[String: Any]] ?? []
        return try #require(resources.first { $0["name"] as? String == name })
    }

    /// As JSON with sorted keys, to be compared.
    private func text(_ value: Any?) throws -> String {
        guard let value else { return "" }
        return String(
            decoding: try JSONSerialization.data(
                withJSONObject: value, options: [.sortedKeys, .withoutEscapingSlashes, .fragmentsAllowed]),
            as: UTF8.self)
    }

    @Test func `the package names its question, caveats, licences and sources`() throws {
        let package = try package(project())
        #expect(package["question"] as? String == "Where are they?")
        #expect(package["description"] as? String == "Nothing here is so. Least of all this.")
        #expect(try text(package["caveats"]) == #"["Nothing here is so.","Least of all this."]"#)
        #expect(
            try text(package["licenses"])
                == #"[{"name":"CC0-1.0","path":"https://example.org/zero","title":"CC Zero"}]"#)
        #expect(
            try text(package["sources"])
                == #"[{"title":"Invented places, version 3"},{"path":"https://example.org/register","title":"Register"},{"title":"Hearsay"}]"#
        )
        #expect((package["pipelineHash"] as? String)?.hasPrefix("sha256:") ?? false)
    }

    @Test func `a table has the title and notes of its sheet, or else of its resource, and names its sources`() throws {
        let package = try package(project())
        let (deals, large) = (try resource("deals", of: package), try resource("large", of: package))
        #expect(deals["title"] as? String == "All deals" && deals["description"] as? String == "Of every kind.")
        #expect(large["title"] as? String == "Large deals")
        #expect(large["description"] as? String == "Over one bcm. A second note.")
        let sources = try text(large["sources"])
        #expect(
            sources.hasPrefix(#"[{"title":"All deals: Gazette"},{"title":"All deals: datasets/deals.csv, SHA-256 "#))
        #expect((large["hash"] as? String)?.hasPrefix("sha256:") ?? false)
        let schema = try #require(large["schema"] as? [String: Any])
        #expect(try text(schema["missingValues"]) == #"[""]"#)
        #expect(
            try text((schema["fields"] as? [Any])?.first)
                == #"{"constraints":{"required":true},"name":"id","title":"id","type":"string"}"#)
    }

    @Test func `tables refer to each other as the data package says`() throws {
        let package = try package(project())
        func keys(_ name: String) throws -> String {
            try text((resource(name, of: package)["schema"] as? [String: Any])?["foreignKeys"])
        }
        let toPlaces = #"[{"fields":["place"],"reference":{"fields":["code"],"resource":"places"}}]"#
        #expect(try keys("deals") == toPlaces)
        #expect(try keys("large") == toPlaces, "what a stage made of it refers, too")
        #expect(try keys("places") == #"[{"fields":["region"],"reference":{"fields":["code"]}}]"#)
    }

    @Test(arguments: [
        ("places: places", "places: north"), ("deals: deals", "deals: renamed"), (", places: places }", " }"),
    ])
    func `a reference that no longer holds is not said to`(old: String, new: String) throws {
        let project = try project { try $0.replace(old, with: new, in: "pipelines/test.yml") }
        let package = try package(project)
        let deals = try resource("deals", of: package)["schema"] as? [String: Any]
        #expect(deals?["foreignKeys"] == nil)
    }
}
