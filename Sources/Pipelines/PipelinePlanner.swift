import Diagnostics
import Formats
import Stages
import Tables

/// Plans node by node, gathering every fault. A stage that reads one at fault is passed over: its own faults, if any,
/// show when the first is mended.
struct PipelinePlanner {
    private let settings: PipelineSettings
    private let registry: StageRegistry
    private var schemas: [String: Schema] = [:]
    private(set) var steps: [PipelinePlan.Step] = []
    private(set) var outputs: [PipelinePlan.Output] = []
    private(set) var faults = DiagnosticFailure.Collector()

    init(settings: PipelineSettings, registry: StageRegistry) {
        self.settings = settings
        self.registry = registry
    }

    mutating func addRead(of name: String) throws {
        guard let resource = settings.package.resource(name) else { return }
        let read = Read(resource)
        let schema = try faults.attempt { try read.outputSchema(from: StageInputs([], at: resource.location)) }
        guard let schema else { return }
        schemas[name] = schema
        steps.append(
            PipelinePlan.Step(
                name: name, stage: read, inputs: [], inputsLocation: resource.location, schema: schema))
    }

    mutating func addStep(_ node: PipelineNode) throws {
        guard let type = registry.stage(named: node.stage.text) else { return }
        let step = try faults.attempt { [settings, schemas, statistics] () -> PipelinePlan.Step? in
            var faults = DiagnosticFailure.Collector()
            let stage = try faults.attempt { try Self.made(of: node, type.form, settings, type.init(options:)) }
            let inputs = try faults.attempt { try Self.inputs(of: node, shape: type.inputShape) }
            try faults.throwIfAny()
            guard let stage, let inputs, let given = Self.schemas(of: inputs, in: schemas, at: node.inputsLocation)
            else { return nil }
            if type.collectsFindings {
                for input in inputs where !statistics.contains(input.source) {
                    faults.add(
                        .inputWithoutFindings(
                            input.source, stage: type.name, among: statistics, at: node.inputsLocation))
                }
                try faults.throwIfAny()
            }
            return PipelinePlan.Step(
                name: node.name.text, stage: stage, inputs: inputs, inputsLocation: node.inputsLocation,
                schema: try stage.outputSchema(from: given))
        }
        guard let step = step ?? nil else { return }
        schemas[step.name] = step.schema
        steps.append(step)
    }

    /// The stages so far that state findings.
    private var statistics: [String] { steps.filter { Swift.type(of: $0.stage).statesFindings }.map(\.name) }

    mutating func addOutput(_ node: PipelineNode) throws {
        guard let type = registry.publishStage(named: node.stage.text) else { return }
        let before = outputs.flatMap(\.files)
        let taken = before + [BuildRecord.fileName]
        let output = try faults.attempt { [settings, schemas] () -> PipelinePlan.Output? in
            let name = node.name
            var faults = DiagnosticFailure.Collector()
            if !FilePath.staysInside(name.text) { faults.add(.outputOutside(name)) }
            let stage = try faults.attempt { try Self.made(of: node, type.form, settings, type.init(options:)) }
            let inputs = try faults.attempt { try Self.inputs(of: node, shape: type.inputShape) }
            guard let stage, let inputs, let given = Self.schemas(of: inputs, in: schemas, at: node.inputsLocation)
            else {
                try faults.throwIfAny()
                return nil
            }
            let path = FilePath.normalised(name.text)
            let fields = try faults.attempt { try stage.publishedFields(of: given) } ?? []
            let files = try faults.attempt { try stage.files(named: path, from: given) } ?? []
            let twice = Dictionary(grouping: files) { $0.lowercased() }.values.first { $0.count > 1 }?.last
            if let file = twice ?? files.first(where: { file in taken.contains { Self.clash(file, $0) } }) {
                faults.add(.outputDuplicate(file, by: name))
            }
            for file in stage.filesShown where !before.contains(file.text) {
                faults.add(.fileNotBefore(file, among: before))
            }
            _ = try faults.attempt { try Self.refuseSensitive(fields, at: node.inputsLocation) }
            try faults.throwIfAny()
            return PipelinePlan.Output(
                name: path, stage: stage, inputs: inputs, inputsLocation: node.inputsLocation, fields: fields,
                files: files)
        }
        if let output = output ?? nil { outputs.append(output) }
    }

    /// What a node's options make. Where they are wrong, all is told that their form tells, not the first fault alone.
    private static func made<Made>(
        of node: PipelineNode, _ form: OptionForm, _ settings: PipelineSettings,
        _ make: (inout StageOptions) throws -> Made
    ) throws -> Made {
        var faults = DiagnosticFailure.Collector()
        let made = try faults.attempt {
            var options = StageOptions(
                stage: node.stage.text, value: node.options, location: node.stage.location, settings: settings)
            let made = try make(&options)
            try options.finish()
            return made
        }
        if let made { return made }
        let others = form.faults(in: node.options, of: node.stage.text, at: node.stage.location)
        // A misspelt option is not missing too.
        let told = faults.diagnostics.filter { $0.code != .optionMissing || others.isEmpty }
        let places = Set(told.map(\.location))
        throw DiagnosticFailure(told + others.filter { $0.code == .optionMissing || !places.contains($0.location) })
    }

    /// Whether two outputs would write one file, or one would need the other to be a folder.
    private static func clash(_ first: String, _ second: String) -> Bool {
        first == second || first.hasPrefix(second + "/") || second.hasPrefix(first + "/")
    }

    private static func refuseSensitive(_ fields: [PublishedField], at location: SourceLocation) throws {
        var refused = DiagnosticFailure.Collector()
        var seen = Set<[String]>()
        for published in fields where published.field.privacy == .sensitive {
            guard seen.insert([published.input, published.field.name]).inserted else { continue }
            refused.add(.sensitiveColumn(published.field.name, input: published.input, at: location))
        }
        try refused.throwIfAny()
    }

    private static func inputs(of node: PipelineNode, shape: InputShape) throws -> [PipelinePlan.Input] {
        let inputs = node.inputs
        switch shape {
        case .none where !inputs.isEmpty:
            throw Diagnostic.inputShape(node, expected: "no `from`: this stage reads from outside")
        case .one where inputs.count != 1 || node.hasRoles:
            throw Diagnostic.inputShape(node, expected: "`from:` and the name of one stage or resource")
        case .several where inputs.isEmpty:
            throw Diagnostic.inputShape(node, expected: "`from:` and one or more stages or resources")
        case .roles(let required, let optional):
            let roles = inputs.compactMap(\.role)
            let wanted = required.map { "`\($0)`" }.joined(separator: " and ")
            guard node.hasRoles, required.allSatisfy(roles.contains),
                roles.allSatisfy((required + optional).contains)
            else { throw Diagnostic.inputShape(node, expected: "`from:` with \(wanted), each a stage or resource") }
        case .rows(let others) where node.hasRoles:
            let roles = inputs.compactMap(\.role)
            guard roles.contains(rows), others.map({ roles.allSatisfy(($0 + [rows]).contains) }) ?? true else {
                let names = others?.map { "`\($0)`" }.joined(separator: " and ") ?? "others beside it"
                throw Diagnostic.inputShape(node, expected: "`from:` one name, or `\(rows)` and \(names)")
            }
        case .rows where inputs.count != 1:
            throw Diagnostic.inputShape(node, expected: "`from:` and the name of one stage or resource")
        default: break
        }
        var seen = Set<String>()
        for input in inputs {
            let role = input.role ?? input.source.text
            if !seen.insert(role).inserted { throw Diagnostic.inputTwice(input, role: role) }
        }
        return inputs.map { input in
            let role = if case .rows = shape { rows } else { input.source.text }
            return PipelinePlan.Input(role: input.role ?? role, source: input.source.text)
        }
    }

    private static let rows = StageInputs<Schema>.rows

    /// Nil when an input could not be planned.
    private static func schemas(
        of inputs: [PipelinePlan.Input], in schemas: [String: Schema], at location: SourceLocation
    ) -> StageInputs<Schema>? {
        let entries = inputs.compactMap { input in
            schemas[input.source].map {
                StageInputs<Schema>.Entry(role: input.role, source: input.source, element: $0)
            }
        }
        return entries.count == inputs.count ? StageInputs(entries, at: location) : nil
    }
}
