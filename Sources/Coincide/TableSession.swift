import Diagnostics
import Formats
import Stages

/// Describes and converts single tables, as the `coincide` command does.
public struct TableSession: Sendable {
    private let console: PipelineSession.Console

    /// - Parameter console: takes what is written to standard output, and what is wrong.
    public init(console: PipelineSession.Console) { self.console = console }

    /// Proposes a descriptor for files, to be edited; paths stand in it as they are given.
    public func describe(_ files: [String], encoding: String? = nil) -> PipelineSession.Outcome {
        console.attempt { log in
            let draft = try DescriptorDraft.text(
                of: files.map { ($0, FilePath.normalised($0)) }, encoding: Self.encoding(named: encoding), log: log)
            var text = draft
            text.withUTF8 { console.put(UnsafeRawBufferPointer($0)) }
            return .success
        }
    }

    /// Writes a table in another format.
    ///
    /// - Parameters:
    ///   - input: a delimited file, or a data package where `table` names its resource.
    ///   - output: a file by whose ending the format is told, or `-` for standard output.
    ///   - format: one of `formats`, in place of the ending; CSV to standard output without it.
    ///   - encoding: of the file where no schema says it, such as `windows-1254`; only needed for code pages.
    ///   - schema: a data package that has a resource for the file, by its path or as its only one.
    public func convert(
        _ input: String, to output: String, format: String? = nil, table: String? = nil, schema: String? = nil,
        encoding: String? = nil, hasHeader: Bool = true
    ) -> PipelineSession.Outcome {
        console.attempt { log in
            let format = try TableFormat(named: format, output: output)
            let (reading, name) = try read(
                input, table: table, schema: schema, encoding: encoding, hasHeader: hasHeader, log: log)
            for diagnostic in reading.rejects.flatMap(\.diagnostics) { log.add(diagnostic) }
            var defused = 0
            if output == "-" {
                try reading.file.checkUnchanged()
                defused = try format.put(reading.table, named: name, hasHeader: hasHeader, to: console.put)
                try reading.file.checkUnchanged()
            } else {
                // Beside it and renamed: a reader sees the old file or the new one, whole.
                let writing = output + ".writing"
                defer { try? FolderWriter.remove(writing) }
                defused = try format.write(reading.table, named: name, hasHeader: hasHeader, to: writing)
                try reading.file.checkUnchanged()
                try FolderWriter.swap(writing, with: output)
            }
            if defused > 0 { log.add(.cellsDefused(defused, file: output)) }
            return reading.rejects.isEmpty ? .success : .rejects
        }
    }

    /// What tables can be converted to.
    public static var formats: [String] { TableFormat.names }

    private func read(
        _ input: String, table: String?, schema: String?, encoding: String?, hasHeader: Bool, log: DiagnosticLog
    ) throws -> (TableReading, name: String) {
        if let (resource, package) = try Self.resource(input, table: table, schema: schema) {
            try SQLConditions.check(resource)
            let reader = ResourceReader(package, log: log, conditions: SQLConditions.rows)
            return (try reader.reading(of: resource), resource.name)
        }
        let survey = try FileSurvey(
            input, as: input, encoding: Self.encoding(named: encoding), hasHeader: hasHeader, log: log)
        return (survey.reading, survey.resource.name)
    }

    private static func encoding(named name: String?) throws -> TextEncoding? {
        guard let name else { return nil }
        guard let encoding = TextEncoding(name: name) else {
            throw Diagnostic(
                .error, .optionValue, at: nil, "this encoding is not read", found: "`\(name)`",
                expected: "one of \(TextEncoding.allCases.map(\.rawValue).joined(separator: ", "))",
                mend: "name one of these, or save the file again as UTF-8")
        }
        return encoding
    }

    /// What describes the input, if anything does.
    private static func resource(
        _ input: String, table: String?, schema: String?
    ) throws -> (DataResource, DataPackage)? {
        guard let path = schema ?? (table == nil ? nil : input) else { return nil }
        let package = try DataPackageReader.read(path, as: path)
        let resources = package.resources
        let name = table ?? FilePath.name(of: input)
        let match =
            table == nil
            ? resources.first { FilePath.name(of: $0.path) == name } ?? (resources.count == 1 ? resources[0] : nil)
            : package.resource(name)
        guard let match else {
            throw Diagnostic.resourceUnknown(name, among: resources.map(\.name), at: SourceLocation(file: path))
        }
        return (schema == nil ? match : match.reading(input), package)
    }
}
