import Diagnostics
import Documents
import Formats
import ImpreciseDates
import Stages
import Tables

/// Draws one chart without a pipeline, as the `coincide chart` command does.
public struct ChartSession: Sendable {
    private let console: PipelineSession.Console

    /// - Parameter console: takes what is written to standard output, and what is wrong.
    public init(console: PipelineSession.Console) { self.console = console }

    /// The kinds of charts there are.
    public static var kinds: [String] { ChartStage.kindNames }

    /// Draws a table.
    ///
    /// - Parameters:
    ///   - input: a delimited file; a `datapackage.json` beside it that describes it gives its types.
    ///   - output: an SVG file, or `-` for standard output.
    ///   - settings: options of the kind, `name=value`, each value in YAML.
    ///   - others: further inputs, `name=file`.
    ///   - role: what the input is called among them; that of the kind without it, or the file's name without its ending.
    ///   - span: EDTF of the days watched; from the first to the last date of the table without it.
    public func draw(
        _ input: String, kind: String, to output: String = "-", title: String? = nil, settings: [String] = [],
        others: [String] = [], role: String? = nil, span: String? = nil
    ) -> PipelineSession.Outcome {
        console.attempt { log in
            let main = try ChartInput(input, log: log)
            let name = FilePath.name(of: input)
            let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
            var inputs = [(role: role ?? ChartStage.tableRole(ofKind: kind) ?? stem, input: main)]
            for other in others {
                let (name, path) = try Self.pair(other, option: "--with", form: "NAME=FILE")
                inputs.append((name, try ChartInput(path, log: log)))
            }
            let watched = try span.map { try StageOptions.period(Self.node($0, option: "--span")) }
            // What was watched is only said where somebody said it.
            func about(_ span: DateBounds?) -> PipelineSettings {
                PipelineSettings(
                    name: "chart", title: "", question: "", package: main.package, span: span, approximation: .standard,
                    lists: [:], caveats: [])
            }
            let stage = try Self.stage(
                kind: kind, title: title ?? (main.isDescribed ? main.resource.title : name), settings: settings,
                about(watched ?? main.span))
            let tables = StageInputs(
                inputs.map { .init(role: $0.role, source: $0.role, element: $0.input.table) },
                at: SourceLocation(file: input))
            let drawn = try stage.publishedFields(of: tables.map(\.schema))
            try Self.refuseSensitive(drawn, of: inputs)
            let context = PublishContext(
                settings: about(watched), asOf: main.span?.latest ?? Day(number: 0), readings: [], stages: [],
                pipelineHash: "")
            let svg = try stage.chart(of: tables, context: context).svg()
            for (_, input) in inputs { try input.reading.file.checkUnchanged() }
            try put(svg, to: output)
            return inputs.allSatisfy(\.input.reading.rejects.isEmpty) ? .success : .rejects
        }
    }

    private static func stage(
        kind: String, title: String, settings: [String], _ about: PipelineSettings
    ) throws -> ChartStage {
        func entry(_ name: String, _ value: DocumentNode) -> DocumentNode.Entry {
            DocumentNode.Entry(key: name, keyLocation: value.location, value: value)
        }
        func text(_ text: String, option: String) -> DocumentNode {
            DocumentNode(location: SourceLocation(file: option), content: .scalar(text, isPlain: false))
        }
        var entries = [entry("kind", text(kind, option: "--kind")), entry("title", text(title, option: "--title"))]
        for setting in settings {
            let (name, value) = try pair(setting, option: "--set", form: "NAME=VALUE")
            let node = try node(value, option: "--set \(name)")
            if name == "narrow" { throw Diagnostic.oneFile(node) }
            entries.removeAll { $0.key == name }
            entries.append(entry(name, node))
        }
        let place = SourceLocation(file: "coincide chart")
        var options = StageOptions(
            stage: ChartStage.name, value: DocumentNode(location: place, content: .mapping(entries)), location: place,
            settings: about)
        let stage = try ChartStage(options: &options)
        try options.finish()
        return stage
    }

    private static func node(_ text: String, option: String) throws -> DocumentNode {
        try DocumentReader.read(text, file: option)
    }

    private static func pair(_ text: String, option: String, form: String) throws -> (String, String) {
        guard let sign = text.firstIndex(of: "="), sign > text.startIndex else {
            throw Diagnostic(
                .error, .optionValue, at: SourceLocation(file: option), "this value does not fit here",
                found: "`\(text)`", expected: form, mend: "write a name, `=` and what it stands for")
        }
        return (String(text[..<sign]), String(text[text.index(after: sign)...]))
    }

    /// Only where a descriptor says that a column is sensitive: of a file that nobody has described nothing is known.
    private static func refuseSensitive(
        _ drawn: [PublishedField], of inputs: [(role: String, input: ChartInput)]
    ) throws {
        for field in drawn where field.field.privacy == .sensitive {
            guard let input = inputs.first(where: { $0.role == field.input })?.input, input.isDescribed else {
                continue
            }
            throw Diagnostic(
                .error, .sensitiveColumn, at: SourceLocation(file: input.resource.file),
                "this chart would show a sensitive column", found: "`\(field.field.name)` of `\(field.input)`",
                expected: "columns that may be published",
                mend: "draw it in a pipeline, behind a `redact` stage that says how it may be published")
        }
    }

    /// Beside it and renamed: a reader sees the old file or the new one, whole.
    private func put(_ svg: String, to output: String) throws {
        if output == "-" {
            var text = svg
            text.withUTF8 { console.put(UnsafeRawBufferPointer($0)) }
            return
        }
        let writing = output + ".writing"
        defer { try? FolderWriter.remove(writing) }
        try FolderWriter.write(svg, to: writing)
        try FolderWriter.swap(writing, with: output)
    }
}

extension Diagnostic {
    fileprivate static func oneFile(_ node: DocumentNode) -> Diagnostic {
        Diagnostic(
            .error, .optionValue, at: node.location, "this command draws one file", found: "`narrow`",
            expected: "the width of the chart", mend: "write `--set width=320`")
    }
}
