import Diagnostics
import Tables
import Testing

@testable import Formats

@Suite struct DataPackageReaderTests {
    private static func read(_ text: String) throws -> DataPackage {
        try DataPackageReader.read(text, path: "/opened/data/datapackage.json", as: "data/datapackage.json")
    }

    @Test func `a descriptor says what its tables hold`() throws {
        let package = try Self.read(
            """
            {
              "name": "sites", "title": "Sites", "description": "Where.", "version": "1.2",
              "licenses": [{"name": "CC0-1.0", "title": "Zero", "path": "https://example.org/zero"}],
              "unknown": {"left": "alone"},
              "resources": [{
                "name": "sites", "title": "All sites", "description": "Each row a site.", "path": "tables/sites.csv",
                "dialect": {"delimiter": ";"}, "coverage": {"from": "2019-02", "to": "2020"},
                "schema": {
                  "primaryKey": ["id", "part"], "missingValues": ["-"],
                  "fields": [
                    {"name": "id", "type": "string", "title": "ID", "description": "Its name.",
                     "constraints": {"required": true, "unique": true, "pattern": "[a-z]+"}},
                    {"name": "part", "type": "integer", "unit": "piece", "constraints": {"minimum": 1, "maximum": 9.5}},
                    {"name": "person", "sensitive": true},
                    {"name": "page", "format": "uri"},
                    {"name": "side", "type": "string", "constraints": {"enum": ["north", "south"]}},
                    {"name": "tags", "type": "list", "delimiter": "|", "itemEnum": ["a", "b"]}
                  ]
                }
              }, {"name": "plain", "path": "plain.csv", "schema": {"primaryKey": "id", "fields": [{"name": "id"}]}}]
            }
            """)
        #expect(
            [package.name, package.title, package.description, package.version] == ["sites", "Sites", "Where.", "1.2"])
        #expect(package.licences == [.init(name: "CC0-1.0", title: "Zero", path: "https://example.org/zero")])
        #expect(package.resources.map(\.name) == ["sites", "plain"])
        let sites = try #require(package.resource("sites"))
        #expect([sites.title, sites.description] == ["All sites", "Each row a site."])
        #expect([sites.file, sites.path] == ["data/tables/sites.csv", "/opened/data/tables/sites.csv"])
        #expect(sites.dialect == CSVDialect(delimiter: CSVDelimiter(UInt8(ascii: ";"))))
        #expect(sites.coverage.map { "\($0.earliest)/\($0.latest)" } == "2019-02-01/2020-12-31")
        #expect(sites.missingValues == ["-", ""])
        #expect(sites.schema.key == ["id", "part"])
        #expect(
            sites.schema.fields == [
                Field("id", .text, title: "ID", description: "Its name."), Field("part", .integer, unit: "piece"),
                Field("person", .text, privacy: .sensitive), Field("page", .text, isLink: true),
                Field("side", .category, allowed: ["north", "south"]),
                Field("tags", .list, allowed: ["a", "b"], delimiter: "|"),
            ])
        #expect(sites.fields.map(\.isRequired) == [true, false, false, false, false, false])
        #expect(sites.fields.map(\.isUnique) == [true, false, false, false, false, false])
        #expect(sites.fields[0].pattern?.text == "[a-z]+")
        #expect([sites.fields[1].minimum, sites.fields[1].maximum] == [1, 9.5])
        #expect(sites.fields[5].field.delimiter == "|")
        let plain = try #require(package.resource("plain"))
        #expect([plain.title, plain.primaryKey.joined()] == ["plain", "id"])
        #expect(plain.coverage == nil && plain.dialect == CSVDialect())
        #expect(package.resource("gone") == nil)
    }

    /// One fault a row: the descriptor, its place, the fault, what was found, what was expected.
    @Test(arguments: [
        ("{}", "1:1", "a data package needs resources", "a mapping of 0 keys", "`resources`: a list of tables"),
        (
            "resources: []", "1:1", "a data package needs resources", "a mapping of 1 key",
            "`resources`: a list of tables"
        ),
        (
            "resources:\n - name: a", "2:4", "a resource needs a name and a path", "a mapping of 1 key",
            "`name` and `path`"
        ),
        (
            "resources:\n - {name: a, path: a.csv}", "2:4", "resource `a` has no fields", "a mapping of 2 keys",
            "`schema` with `fields`"
        ),
        (
            "resources: [{name: a, path: a.csv, schema: {fields: [{name: x}, {name: x}]}}]", "1:13",
            "field `x` is declared twice", "a mapping of 3 keys", "each field once"
        ),
        (
            "resources: [{name: a, path: a.csv, schema: {fields: [{name: x}, {type: string}]}}]", "1:65",
            "a field needs a name", "a mapping of 1 key", "`name`"
        ),
        (
            "resources: [{name: a, path: a.csv, coverage: {from: 2020, to: 2019}, schema: {fields: [{name: x}]}}]",
            "1:46",
            "coverage is a period", "a mapping of 2 keys", "`from` and `to` as EDTF dates, in order"
        ),
        (
            "resources: [{name: a, path: a.csv, schema: {fields: [{name: x, constraints: {pattern: \"[\"}}]}}]", "1:87",
            "this is no regular expression", "`[`", "a pattern such as `^[a-z0-9-]+$`"
        ),
    ])
    func `a fault of the descriptor is shown in its place`(
        text: String, place: String, fault: String, found: String, expected: String
    ) throws {
        let shown = try failure { _ = try Self.read(text) }
        #expect(
            shown == """
                data/datapackage.json:\(place): error: \(fault) [descriptor-invalid]
                  found:    \(found)
                  expected: \(expected)
                  mend:     correct the descriptor; https://datapackage.org/standard/ has the rules

                """)
    }

    @Test(arguments: ["../a.csv", "/etc/a.csv", "b/../../a.csv"])
    func `all faults are shown together, with a mend of their own where there is one`(path: String) throws {
        let text = """
            resources:
              - {name: a, path: \(path), schema: {fields: [{name: x}]}}
              - {name: b, path: b.csv, schema: {primaryKey: [idd], fields: [{name: id}, {name: when, type: datetime}]}}
              - {name: c, path: c.csv, schema: {primaryKey: other, fields: [{name: id}]}}
            """
        let shown = try failure { _ = try Self.read(text) }
        #expect(
            shown == """
                data/datapackage.json:2:21: error: a resource must lie beside its descriptor [path-outside]
                  found:    `\(path)`
                  expected: a relative path without `..`
                  mend:     move the file into the descriptor's folder

                data/datapackage.json:3:96: error: this field type is not read [descriptor-invalid]
                  found:    `datetime`
                  expected: one of string, date, integer, year, number, boolean, list, any
                  mend:     declare it as `string`; for dates add `"rdfType": "http://id.loc.gov/datatypes/edtf/EDTF"`

                data/datapackage.json:3:49: error: the primary key names a field that is not declared [descriptor-invalid]
                  found:    `idd`
                  expected: one of id
                  mend:     did you mean `id`?

                data/datapackage.json:4:49: error: the primary key names a field that is not declared [descriptor-invalid]
                  found:    `other`
                  expected: one of id
                  mend:     declare the field, or drop it here

                """)
    }

    @Test(arguments: [("\"123456789\"", "`123456789`"), ("\"a\\rb\"", "`a\\rb`"), ("\"\"", "``")])
    func `a delimiter has one to eight bytes and no line break`(delimiter: String, found: String) throws {
        let shown = try failure {
            _ = try Self.read(
                "resources: [{name: a, path: a.csv, dialect: {delimiter: \(delimiter)}, schema: {fields: [{name: x}]}}]"
            )
        }
        #expect(
            shown.contains("error: this cannot stand between cells [descriptor-invalid]\n"))
        #expect(shown.hasPrefix("data/datapackage.json:1:57: "))
        #expect(shown.contains("\n  found:    \(found)\n"))
    }

    @Test func `two resources of one name are refused`() {
        let resource = "{name: a, path: a.csv, schema: {fields: [{name: x}]}}"
        #expect(throws: DiagnosticFailure.self) { try Self.read("resources: [\(resource), \(resource)]") }
    }

    @Test(arguments: [
        "constraints: {required: \"true\"}", "type: number, constraints: {minimum: \"1\"}", "sensitive: \"true\"",
    ])
    func `a setting that is not understood is refused, never passed over`(field: String) {
        #expect(throws: DiagnosticFailure.self) {
            try Self.read("resources: [{name: a, path: a.csv, schema: {fields: [{name: x, \(field)}]}}]")
        }
    }

    @Test(arguments: [
        ("encoding: latin1", "{name: x}", "`latin1`"), ("dialect: {escapeChar: \"/\"}", "{name: x}", "`/`"),
        ("dialect: {headerRows: [2, 1]}", "{name: x}", "a list of 2"),
        ("dialect: {commentRows: [3]}", "{name: x}", "a list of 1"),
        ("rows: {at-least: 3, at-most: 2}", "{name: x}", "a mapping of 2 keys"),
        ("rows: {atleast: 3}", "{name: x}", "a mapping of 1 key"),
        ("ignore: {columns: [x]}", "{name: x}", "a mapping of 1 key"),
        ("ignore: {rows: [a]}", "{name: x}", "a mapping of 1 key"),
        ("dialect: {headerRows: [1], commentRows: [3]}", "{name: x}", "a list of 1"),
        ("title: A", "{name: x, decimalChar: \",\"}", "`,`"),
        ("title: A", "{name: x, type: number, bareNumber: false}", "`false`"),
        ("title: A", "{name: x, type: number, groupChar: \".\"}", "`.`"),
        ("title: A", "{name: x, type: date, excel: yes}", "`yes`"),
        ("title: A", "{name: x, sensitve: true}", "`sensitve`"),
        ("title: A", "{name: x, Sensitive: true}", "`Sensitive`"),
        ("name: ../../x", "{name: x}", "`../../x`"),
        ("title: A", "{name: x, constraints: {enum: b}}", "`b`"),
        ("title: A", "{name: x, type: list, itemEnum: b}", "`b`"),
        ("dialect: {commentChar: '\"'}", "{name: x}", "`\"`"),
        ("dialect: {commentChar: '|', delimiter: '||'}", "{name: x}", "`|`"),
    ])
    func `what would change the meaning of a table or publish names is refused, not passed over`(
        resource: String, field: String, found: String
    ) throws {
        let name = resource.hasPrefix("name") ? "" : "name: a, "
        let shown = try failure {
            _ = try Self.read("resources: [{\(name)path: a.csv, \(resource), schema: {fields: [\(field)]}}]")
        }
        #expect(shown.contains("  found:    \(found)\n"))
    }

    @Test(arguments: [
        ("missingValues: NA", "`missingValues` is a list of texts"),
        ("uniqueKeys: [[x]]", "`uniqueKeys` is not checked"),
        ("foreignKeys: {fields: x, reference: {fields: x}}", "`foreignKeys` is a list"),
        ("foreignKeys: [{fields: x, reference: {resource: b, fields: n}}]", "these fields cannot be compared"),
        (
            "foreignKeys: [{fields: [x, l], reference: {resource: b, fields: [t, t]}}]",
            "these fields cannot be compared"
        ),
    ])
    func `a rule that would not be checked is refused`(schema: String, fault: String) throws {
        let fields = "fields: [{name: x}, {name: l, type: list}]"
        let shown = try failure {
            _ = try Self.read(
                "resources: [{name: a, path: a.csv, schema: {\(fields), \(schema)}}, {name: b, path: b.csv, schema: {fields: [{name: n, type: integer}, {name: t}]}}]"
            )
        }
        #expect(shown.contains("error: \(fault) [descriptor-invalid]"), "\(shown)")
    }

    @Test func `missing values may have labels`() throws {
        let package = try Self.read(
            "resources: [{name: a, path: a.csv, schema: {fields: [{name: x}], missingValues: [{value: NA, label: none}, '-']}}]"
        )
        #expect(package.resources[0].missingValues == ["NA", "-", ""])
    }

    @Test func `what every dialect has by default may be said`() throws {
        let fields = "fields: [{name: x}]"
        let dialect = "{delimiter: \";\", header: true, quoteChar: '\"', doubleQuote: true, lineTerminator: \"\\n\"}"
        let package = try Self.read(
            "resources: [{name: a, path: a.csv, encoding: UTF-8, dialect: \(dialect), schema: {\(fields)}}]")
        #expect(package.resources[0].dialect == CSVDialect(delimiter: CSVDelimiter(UInt8(ascii: ";"))))
    }

    @Test func `text as other programs escape it is read`() throws {
        let text = #"{"title": "\u017datec \ud83d\ude82 \/", "resources": [{"name": "a", "path": "a.csv", "schema": "#
        let package = #"{"fields": [{"name": "x"}]}}]}"#
        let title = try Self.read(text + package).title
        #expect(title == "Žatec 🚂 /")
    }

    @Test func `a date of another format than EDTF is refused, with the stage that reads it`() throws {
        let shown = try failure {
            _ = try Self.read(
                """
                name: p
                resources:
                  - {name: a, path: a.csv, schema: {fields: [{name: day, type: date, format: "%d.%m.%Y"}]}}
                """)
        }
        #expect(
            shown == """
                data/datapackage.json:3:78: error: dates are read as EDTF, in no other format [descriptor-invalid]
                  found:    `%d.%m.%Y`
                  expected: no `format`, and dates such as 2023-11-20 or 2023-11
                  mend:     make the field a string, and read it with the stage `parse-dates`

                """)
    }
}
