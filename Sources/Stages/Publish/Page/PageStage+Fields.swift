import Diagnostics
import Tables

/// The columns that it shows of each input.
extension PageStage {
    func options(of role: String, at location: SourceLocation) -> PageTableOptions {
        tables.first { $0.input.text == role } ?? PageTableOptions(of: OptionText(role, at: location))
    }

    package func publishedFields(of inputs: StageInputs<Schema>) throws -> [PublishedField] {
        var faults = DiagnosticFailure.Collector()
        for named in tables.map(\.input) + [coincidences].compactMap(\.self) where inputs[named.text] == nil {
            faults.add(.inputUnknown(named.text, among: inputs.entries.map(\.role), at: named.location))
        }
        if let findings {
            _ = try faults.attempt { try Headline.schema(of: findings, in: inputs) }
        }
        let published = try inputs.entries.compactMap { entry in
            try faults.attempt { () -> [PublishedField] in
                if entry.role == findings?.text {
                    return PageFindings.columns.compactMap { entry.element[$0] }.map {
                        PublishedField(input: entry.source, field: $0)
                    }
                }
                let options = options(of: entry.role, at: inputs.location)
                try options.check(against: entry.element)
                let brief = hasBrief && entry.role == coincidences?.text
                let fields =
                    try options.fields(of: entry.element)
                    + (brief ? options.fields(of: entry.element, brief: true) : [])
                return fields.map { PublishedField(input: entry.source, field: $0) }
            }
        }
        try faults.throwIfAny()
        return published.flatMap(\.self)
    }
}
