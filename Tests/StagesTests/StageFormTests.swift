import Diagnostics
import Documents
import Formats
import Foundation
import ImpreciseDates
import JSON
import Testing

@testable import Stages

/// What a stage says of its options for editors and pages is what its parser takes.
@Suite struct StageFormTests {
    struct Kind: Sendable, CustomTestStringConvertible {
        let name: String
        let form: OptionForm
        let example: String
        let parse: @Sendable (inout StageOptions) throws -> Void
        var testDescription: String { name }
    }

    static let kinds: [Kind] =
        StageRegistry.standard.stages.map { type in
            Kind(name: type.name, form: type.form, example: type.example) { _ = try type.init(options: &$0) }
        }
        + StageRegistry.standard.publishStages.map { type in
            Kind(name: type.name, form: type.form, example: type.example) { _ = try type.init(options: &$0) }
        }

    private func parse(_ kind: Kind, _ value: DocumentNode) -> [Diagnostic] {
        var options = StageOptions(
            stage: kind.name, value: value, location: SourceLocation(file: "p.yml", line: 1, column: 1),
            settings: PipelineSettings(
                name: "p", title: "", question: "",
                package: DataPackage(
                    file: "datapackage.json", folder: ".", name: "bench", title: "", description: "", version: "",
                    licences: [], resources: []),
                span: DateBounds(StageBench.day("2020-01-01")), approximation: .standard, lists: [:], caveats: []))
        do {
            try kind.parse(&options)
            try options.finish()
            return []
        } catch let failure as DiagnosticFailure {
            return failure.diagnostics
        } catch {
            return [error as? Diagnostic].compactMap(\.self)
        }
    }

    /// What stands below the stage's key in its example.
    private func example(_ kind: Kind) throws -> DocumentNode {
        let entry = try #require(try DocumentReader.read(kind.example, file: "p.yml").entries?.first?.value)
        #expect(kind.name == "read" || entry["from"] != nil)
        return try #require(entry[kind.name])
    }

    @Test(arguments: kinds.filter { $0.name != "read" })
    func `the example is taken as it stands`(_ kind: Kind) throws {
        let faults = parse(kind, try example(kind))
        #expect(faults.map(\.fault) == [])
    }

    /// The options at the top of the form, one list for each alternative that has any.
    private func options(_ form: OptionForm) -> [[OptionForm.Option]] {
        switch form {
        case .options(let options): [options]
        case .either(let forms): forms.flatMap(options)
        default: []
        }
    }

    @Test(arguments: kinds.filter { $0.name != "derive" })
    func `the form names just the options that the parser knows`(_ kind: Kind) throws {
        for options in options(kind.form) {
            // The needed ones with the example's values, or with a word that the form allows.
            let given = (try? example(kind))?.entries ?? []
            var entries = options.filter(\.isRequired).compactMap { option -> DocumentNode.Entry? in
                if case .words(let words) = option.form, words.count == 1 { return entry(option.name, words[0]) }
                return given.first { $0.key == option.name } ?? entry(option.name, "some text")
            }
            if entries.isEmpty { entries = Array(given.prefix(1)) }
            entries.append(entry("no-such-option", "1"))
            let faults = parse(kind, DocumentNode(location: place, content: .mapping(entries)))
            let unknown = try #require(faults.first { $0.code == .optionUnknown }, "\(faults.map(\.fault))")
            #expect(
                unknown.expected == "one of " + options.map(\.name).sorted().joined(separator: ", "), "\(kind.name)")
            for option in options where option.isRequired {
                let rest = entries.filter { $0.key != option.name && $0.key != "no-such-option" }
                let faults = parse(kind, DocumentNode(location: place, content: .mapping(rest)))
                #expect(faults.contains { $0.code == .optionMissing }, "\(kind.name): \(option.name)")
            }
        }
    }

    private let place = SourceLocation(file: "p.yml", line: 1, column: 1)

    private func entry(_ name: String, _ text: String) -> DocumentNode.Entry {
        DocumentNode.Entry(
            key: name, keyLocation: place, value: DocumentNode(location: place, content: .scalar(text, isPlain: true)))
    }

    @Test(arguments: kinds)
    func `the page names every option`(_ kind: Kind) throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        func page(_ path: String) throws -> String {
            try String(contentsOf: root.appendingPathComponent("Documentation/\(path).md"), encoding: .utf8)
        }
        func expect(_ page: String, names option: OptionForm.Option) {
            #expect(page.contains("`\(option.name)`") || page.contains("`\(option.name): "), "\(option.name)")
        }
        let stagePage = try page("Stages/\(kind.name)")
        guard kind.name == ChartStage.name else {
            for option in options(kind.form).flatMap(\.self) { expect(stagePage, names: option) }
            return
        }
        // Each kind of chart has a page of its own beside that of the stage.
        for (name, form) in zip(ChartStage.kindNames, options(kind.form)) {
            let kindPage = try page("Charts/\(name)")
            #expect(stagePage.contains("(../Charts/\(name).md)"))
            #expect(kindPage.contains("chart:") && kindPage.contains("kind: \(name)"))
            for option in form { expect(stagePage + kindPage, names: option) }
        }
    }

    @Test func `a form tells words for readers from names, SQL and numbers`() throws {
        func prose(_ name: String, _ text: String) throws -> [String] {
            let kind = try #require(Self.kinds.first { $0.name == name })
            let node = try DocumentReader.read(text, file: "p.yml")
            return kind.form.scalars(in: node).filter(\.isProse).compactMap(\.node.text)
        }
        #expect(
            try prose("derive", "{ a: x, b: { sql: y, title: T, unit: u, description: D, other: O } }") == ["T", "D"])
        #expect(
            try prose(
                "workbook", "{ findings: F, sheets: { S: { notes: [1, N], columns: c }, R: { title: , notes: M } } }")
                == ["1", "N", "M"])
        #expect(
            try prose(
                "chart",
                "{ kind: timeline, title: T, finding: f, lanes: { L: { date: d } }, shade: { after: 3, label: L }, note: none }"
            )
                == ["T", "L"])
        #expect(try prose("chart", "{ kind: lag-histogram, event: E, trigger: G, note: N }") == ["E", "G", "N"])
        #expect(try prose("redact", "{ a: drop, b: { publish-as-reported: R } }") == ["R"])
        #expect(try prose("keep-where", "a = 'text'") == [])
        #expect(try prose("limit", "[what, { nobody: expects }]") == [])
    }

    @Test func `a value is what its form says, in a schema and in words`() {
        let form = OptionForm.options([
            .required("by", .list(.column), "columns"), .optional("give", .words(["rows", "pairs"]), "what"),
            .optional("reach", .count(least: 1), "days"),
        ])
        #expect(
            JSONWriter.text(of: form.schema, indented: false) == """
                {"type":"object","properties":{"by":{"description":"columns","if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"type":"string"}},"else":{"type":"string"}},"give":{"description":"what","if":{"type":"string","pattern":"^\\\\$\\\\([A-Za-z0-9_-]+\\\\)$"},"then":true,"else":{"enum":["rows","pairs"]}},"reach":{"description":"days","if":{"type":"string","pattern":"^\\\\$\\\\([A-Za-z0-9_-]+\\\\)$"},"then":true,"else":{"type":"integer","minimum":1}}},"required":["by"],"additionalProperties":false}
                """)
        #expect(form.words == "{ by: ..., give: ..., reach: ... }")
        #expect(OptionForm.list(.words(["a", "b", "c"])).words == "a, b or c, or a list")
    }
}
