import Diagnostics
import Documents
import Stages

/// Reads what a pipeline says in its own words, and warns of what its numbers cannot carry: a cause, a percentage without its
/// counts, a window that no stage has.
///
/// Which values are words for readers is said by the forms of stages, outputs and the file's keys (``OptionForm/prose``), and
/// the names of the inputs of outputs and of `findings` are, which become titles and topics; SQL, names of columns and stages, paths and lists are none. Texts are read with the values of parameters in them. A text that several
/// aliases share is read once.
struct WordingCheck {
    private var texts: [DocumentNode] = []
    private var declared = DeclaredNumbers()
    private let path: String

    init(_ file: PipelineFile, registry: StageRegistry) {
        path = file.path
        texts = file.prose
        if let dates = file.dates { declared.add(dates) }
        for node in file.stages {
            let type = registry.stage(named: node.stage.text)
            // The topics of findings, and the names of definitions, stand in their tables.
            if type?.collectsFindings ?? false || type == SpecificationsStage.self { addRoles(of: node) }
            add(type?.form, node)
        }
        for node in file.outputs {
            addRoles(of: node)
            add(registry.publishStage(named: node.stage.text)?.form, node)
        }
    }

    private mutating func addRoles(of node: PipelineNode) {
        texts += node.roles.map { DocumentNode(location: $0.location, content: .scalar($0.text, isPlain: false)) }
    }

    private mutating func add(_ form: OptionForm?, _ node: PipelineNode) {
        for scalar in form?.scalars(in: node.options) ?? [] {
            if scalar.isProse { texts.append(scalar.node) }
            declared.add(scalar)
        }
    }

    /// In the order in which the texts are given; a hundred at most, and that there are more.
    var warnings: [Diagnostic] {
        var warnings: [Diagnostic] = []
        var seen: Set<SourceLocation> = []
        for node in texts where seen.insert(node.location).inserted {
            let characters = Array(node.text ?? "")
            for fault in faults(in: characters) {
                guard warnings.count < DiagnosticFailure.most else {
                    return warnings + [.wordingMore(DiagnosticFailure.most, in: path)]
                }
                warnings.append(
                    .wording(
                        fault, in: characters, declared: declared.numbers,
                        at: node.location(ofCharacter: fault.range.lowerBound)))
            }
        }
        return warnings
    }

    /// What is wrong with a text, in its order.
    private func faults(in characters: [Character]) -> [WordingFault] {
        let cause = CauseWords()
        let percentage = BarePercentage()
        let window = UndeclaredWindow(declared: declared.numbers)
        return ProseReader.sentences(of: characters).flatMap { sentence in
            (cause.faults(in: sentence) + percentage.faults(in: sentence) + window.faults(in: sentence))
                .sorted { $0.range.lowerBound < $1.range.lowerBound }
        }
    }
}
