import Diagnostics
import Documents
import Formats
import ImpreciseDates
import Stages

/// A pipeline file, read and taken apart, before any name in it is looked up.
package struct PipelineFile: Sendable {
    /// As given on the command line.
    package let path: String
    package let project: ProjectFolder
    package let settings: PipelineSettings
    /// The published folder's name within the project.
    package let publish: OptionText
    package let stages: [PipelineNode]
    package let outputs: [PipelineNode]
    /// Names of entries that are no stage or output; what reads them is not at fault for it.
    let broken: Set<String>
    /// Without a data package, or entries below `stages`, no input is at fault for its name.
    let knowsNames: Bool
    /// What is wrong with the file, and does not keep its stages from being planned.
    let faults: DiagnosticFailure.Collector
    /// SHA-256 of the file.
    package let hash: String
    /// The files that it includes, by their names within the project, and their SHA-256.
    package let included: [(name: String, hash: String)]
    package let parameters: ParameterValues
    package let warnings: [Diagnostic]
    /// The words for readers at the top of the file: title, question and caveats.
    let prose: [DocumentNode]
    /// How imprecise dates are taken, as the file gives it.
    let dates: DocumentNode?

    private static let keys = PipelineKey.all.map(\.name)
    /// Stages, and outputs, of one file; names are compared each with all.
    static let mostEntries = 1_000
    /// Without these a stage may be found at fault for what is missing elsewhere.
    private static let keysOfStages: Set = ["span", "dates", "lists", "params", "include", "data", "stages"]

    /// - Parameter parameters: where their values come from beside the file.
    /// - Throws: `DiagnosticFailure` with every fault of the file that can be seen before names are looked up, if without
    ///   what is wrong no stage could be planned.
    package init(path: String, registry: StageRegistry, parameters source: ParameterSource = .none) throws {
        self.path = path
        let project = ProjectFolder(ofPipeline: path)
        self.project = project
        let source = try PipelineSource(path: path, project: project, parameters: source)
        let root = source.root
        hash = source.hash
        included = source.included.map { ($0.name, $0.hash) }
        parameters = source.parameters
        warnings = source.warnings
        prose = PipelineKey.all.flatMap { key in
            root[key.name].flatMap { key.form?.scalars(in: $0) } ?? []
        }.filter(\.isProse).map(\.node)
        dates = root["dates"]

        var faults = DiagnosticFailure.Collector()
        let unknown = (root.entries ?? []).filter { !Self.keys.contains($0.key) }
        // A file with more such keys is no pipeline.
        for entry in unknown.prefix(100) { faults.add(.pipelineKey(entry, known: Self.keys)) }
        let misspelt = unknown.prefix(100).compactMap { NearestName.of($0.key, among: Self.keys) }
        let isMisspelt = misspelt.contains(where: Self.keysOfStages.contains)
        func required(_ key: String) throws -> OptionText? {
            // What is misspelt is told already.
            if root[key] == nil, misspelt.contains(key) { return nil }
            return try faults.attempt {
                guard let node = root[key], !node.isNull else { throw Diagnostic.pipelineKeyMissing(key, in: root) }
                return try OptionText(node, expected: "a text")
            }
        }
        let name = try required("pipeline").flatMap { given in
            try faults.attempt {
                guard FilePath.isPlainName(given.text) else { throw Diagnostic.pipelineName(given) }
                return given
            }
        }
        let question = try faults.attempt {
            try root["question"].flatMap { $0.isNull ? nil : $0 }.map { try OptionText($0, expected: "a text").text }
        }
        let title = try required("title")
        let publish = try required("publish").flatMap { given in
            try faults.attempt { try PublishFolder.name(given, in: project) }
        }
        let package = try required("data").flatMap { given in
            try faults.attempt {
                let descriptor = try project.name(of: given.text, at: given.location)
                if FolderWriter.isFolder(project.path(of: descriptor)) { throw Diagnostic.dataFolder(given) }
                try project.refuseOutside(project.path(of: descriptor), at: given.location)
                let package = try Diagnostic.naming(given) {
                    try DataPackageReader.read(project.path(of: descriptor), as: descriptor)
                }
                for resource in package.resources {
                    try project.refuseOutside(resource.path, at: resource.location)
                    if let file = resource.corrections { try project.refuseOutside(file.path, at: file.location) }
                }
                return package
            }
        }
        let span = try faults.attempt { try PipelineValues.span(root["span"]) }
        let approximation = try faults.attempt { try PipelineValues.approximation(root["dates"]) }
        let lists = try faults.attempt { try PipelineValues.lists(source.values(of: "lists")) }
        let caveats = try faults.attempt { try PipelineValues.texts(root["caveats"]) }
        let theme = try faults.attempt { try ThemeOptions.theme(root["theme"]) }
        var broken: Set<String> = []
        let names = (registry.stages.map { $0.name }, registry.publishStages.map { $0.name })
        let stages = try Self.nodes(
            source.values(of: "stages"), stageNames: names.0, others: ("outputs", names.1), &faults, &broken)
        // Rows set aside are kept in a file of the stage's name.
        for stage in stages where !FilePath.isPlainName(stage.name.text) { faults.add(.stageName(stage.name)) }
        for (index, stage) in stages.enumerated() {
            guard let first = stages[..<index].first(where: { $0.name.text == stage.name.text }) else { continue }
            faults.add(.stageTwice(stage.name, first: first.name.location))
        }
        self.stages = stages
        outputs = try Self.nodes(
            source.values(of: "outputs"), stageNames: names.1, others: ("stages", names.0), &faults, &broken)
        self.broken = broken
        faults.sort()
        self.faults = faults

        guard let span, let approximation, let lists, !isMisspelt else {
            throw DiagnosticFailure(faults.diagnostics)
        }
        knowsNames = package != nil && source.values(of: "stages").allSatisfy { $0.entries != nil }
        self.publish = publish ?? OptionText("", at: root.location)
        settings = PipelineSettings(
            name: name?.text ?? "", title: title?.text ?? "", question: (question ?? nil) ?? "",
            package: package ?? .none,
            span: span, approximation: approximation, lists: lists, caveats: caveats ?? [],
            theme: theme ?? .standard)
    }

    private static func nodes(
        _ nodes: [DocumentNode], stageNames: [String], others: (key: String, names: [String]),
        _ faults: inout DiagnosticFailure.Collector,
        _ broken: inout Set<String>
    ) throws -> [PipelineNode] {
        try nodes.flatMap { node -> [PipelineNode] in
            guard let entries = node.entries else {
                faults.add(.optionValue(node, expected: "entries, each with a name and without dashes"))
                return []
            }
            guard entries.count <= mostEntries else {
                faults.add(.entriesTooMany(node, most: mostEntries))
                return []
            }
            return try entries.compactMap { entry in
                let node = try faults.attempt { try PipelineNode(entry, stageNames: stageNames, others: others) }
                if node == nil { broken.insert(entry.key) }
                return node
            }
        }
    }
}
