import Diagnostics
import Documents
import Formats
import Stages

/// A pipeline file and the files that it includes, with the values of parameters in their places.
struct PipelineSource {
    /// A file that was read.
    struct Part {
        /// Its name within the project.
        let name: String
        let root: DocumentNode
        /// SHA-256.
        let hash: String
    }

    static let includedKeys = ["params", "lists", "stages"]

    let root: DocumentNode
    let hash: String
    let included: [Part]
    let parameters: ParameterValues
    private(set) var warnings: [Diagnostic] = []

    /// - Throws: `DiagnosticFailure` for what is no pipeline, no file, and for parameters without a value.
    init(path: String, project: ProjectFolder, parameters source: ParameterSource) throws {
        let text = try MappedFile.document(path, as: path)
        let root = try DocumentReader.read(text, file: path)
        guard root.entries != nil else { throw DiagnosticFailure(.pipelineShape(root)) }
        hash = Digest.sha256.hex(of: text)
        var faults = DiagnosticFailure.Collector()
        let parts = try Self.included(by: root, in: project, &faults)

        var declared: [Parameter] = []
        for node in (parts.map(\.root) + [root]).compactMap({ $0["params"] }) where !node.isNull {
            guard let entries = node.entries else {
                faults.add(.optionValue(node, expected: "names, each with `{ type: ..., default: ... }`"))
                continue
            }
            guard entries.count <= PipelineFile.mostEntries else {
                faults.add(.entriesTooMany(node, most: PipelineFile.mostEntries))
                continue
            }
            for parameter in try entries.compactMap({ entry in try faults.attempt { try Parameter(entry) } }) {
                if let first = declared.first(where: { $0.name.text == parameter.name.text }) {
                    faults.add(.parameterTwice(parameter.name, first: first.name.location))
                } else {
                    declared.append(parameter)
                }
            }
        }
        try faults.throwIfAny()
        let values = try ParameterValues(declared, source, in: path)
        parameters = values
        var used: Set<String> = []
        self.root = try faults.attempt { try values.filling(root, used: &used) } ?? root
        included = try parts.map { part in
            let filled = try faults.attempt { try values.filling(part.root, used: &used) }
            return Part(name: part.name, root: filled ?? part.root, hash: part.hash)
        }
        try faults.throwIfAny()
        // What others share need not be used by all.
        warnings = declared.filter { $0.name.location.file == path && !used.contains($0.name.text) }.map {
            .parameterUnused($0.name)
        }
    }

    /// A value of every file, those of included ones first.
    func values(of key: String) -> [DocumentNode] {
        (included.map(\.root) + [root]).compactMap { $0[key] }.filter { !$0.isNull }
    }

    private static func included(
        by root: DocumentNode, in project: ProjectFolder, _ faults: inout DiagnosticFailure.Collector
    ) throws -> [Part] {
        guard let node = root["include"], !node.isNull else { return [] }
        let files = try faults.attempt { try OptionText.list(node, expected: "the path of a file") } ?? []
        return try files.compactMap { file in
            try faults.attempt {
                let name = try project.name(of: file.text, at: file.location)
                let path = project.path(of: name)
                try project.refuseOutside(path, at: file.location)
                let text = try Diagnostic.naming(file) { try MappedFile.document(path, as: name) }
                let part = try DocumentReader.read(text, file: name)
                guard let entries = part.entries else { throw Diagnostic.includedShape(part, keys: includedKeys) }
                var unknown = DiagnosticFailure.Collector()
                for entry in entries where !includedKeys.contains(entry.key) {
                    unknown.add(.includedKey(entry, known: includedKeys))
                }
                try unknown.throwIfAny()
                return Part(name: name, root: part, hash: Digest.sha256.hex(of: text))
            }
        }
    }
}

extension Diagnostic {
    fileprivate static func includedShape(_ root: DocumentNode, keys: [String]) -> Diagnostic {
        Diagnostic(
            .error, .pipelineValue, at: root.location, "this file cannot be included", found: root.described,
            expected: "the keys \(keys.joined(separator: ", "))", mend: "put shared stages below `stages`")
    }

    fileprivate static func includedKey(_ entry: DocumentNode.Entry, known: [String]) -> Diagnostic {
        Diagnostic(
            .error, .pipelineKey, at: entry.keyLocation, "an included file has no such key", found: "`\(entry.key)`",
            expected: "one of \(known.joined(separator: ", "))",
            mend: NearestName.of(entry.key, among: known).map { "did you mean `\($0)`?" }
                ?? "put it into the pipeline file itself")
    }
}
