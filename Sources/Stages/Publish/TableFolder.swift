import Diagnostics
import Formats
import JSON

/// Writes tables as files of text into a folder, and the data package that describes them.
struct TableFolder {
    static let descriptor = "datapackage.json"

    let tables: [PublishedTable]
    let format: TableExport
    let context: PublishContext

    func write(to path: OutputPath) throws {
        try FolderWriter.makeFolders(path.path)
        let resources = try tables.map { try write($0, to: path).json }
        try FolderWriter.write(
            JSONWriter.text(of: package(resources)), to: path.appending(Self.descriptor).path)
    }

    private func write(_ table: PublishedTable, to path: OutputPath) throws -> TableDescriptor {
        let name = "\(table.name).\(format.fileExtension)"
        let file = path.appending(name)
        var descriptor = TableDescriptor(name: table.name, schema: table.table.schema, format: format)
        try FolderWriter.write(to: file.path) { put in
            descriptor.defusedCells = try format.write(table.table, to: put)
        }
        if descriptor.defusedCells > 0 { context.log.add(.cellsDefused(descriptor.defusedCells, file: file.name)) }
        descriptor.title = table.title
        descriptor.description = table.description
        descriptor.sources = table.sources
        descriptor.hasKey = table.hasKey
        descriptor.references = table.references
        // frictionless, which others check it with, counts no bytes of JSON and takes that for a fault; build.json has them.
        if format != .json {
            let written = try MappedFile(file.path, as: file.name, allowsEmpty: true)
            descriptor.file = (written.size, written.hex(by: .sha256))
        }
        return descriptor
    }

    private func package(_ resources: [JSONValue]) -> JSONValue {
        let settings = context.settings
        let package = settings.package
        var members: [JSONValue.Member] = []
        func add(_ name: String, _ value: JSONValue?) { if let value { members.append(JSONValue.Member(name, value)) } }
        func text(_ text: String) -> JSONValue? { text.isEmpty ? nil : .string(text) }
        add("$schema", "https://datapackage.org/profiles/2.0/datapackage.json")
        add("name", .string(settings.name))
        add("title", .string(settings.title))
        add("description", text(settings.caveats.joined(separator: " ")))
        add("question", text(settings.question))
        add("version", .string(context.asOf.description))
        add("span", settings.span.map { ["from": .string("\($0.earliest)"), "to": .string("\($0.latest)")] })
        add("caveats", settings.caveats.isEmpty ? nil : .array(settings.caveats.map { .string($0) }))
        // An empty list is none that the standard allows.
        let licences = package.licences.map { licence in
            JSONValue.object(
                [("name", licence.name), ("path", licence.path), ("title", licence.title)].compactMap { name, value in
                    text(value).map { JSONValue.Member(name, $0) }
                })
        }
        add("licenses", licences.isEmpty ? nil : .array(licences))
        let read = [package.title, package.version].filter { !$0.isEmpty }.joined(separator: ", version ")
        let sources = (read.isEmpty ? [] : [DataSource(title: read)]) + package.sources
        add("sources", sources.isEmpty ? nil : .array(sources.map(\.json)))
        add("pipelineHash", .string("sha256:\(context.pipelineHash)"))
        add("resources", .array(resources))
        return .object(members)
    }
}

extension Diagnostic {
    package static func cellsDefused(_ cells: Int, file: String) -> Diagnostic {
        Diagnostic(
            .warning, .cellsDefused, at: SourceLocation(file: file),
            "cells that a spreadsheet would run begin with an apostrophe here",
            found: "\(cells) \(cells == 1 ? "cell" : "cells")",
            expected: "the data as they are in formats other than `excel-csv`",
            mend: "give whoever reads the table by program another format")
    }
}
