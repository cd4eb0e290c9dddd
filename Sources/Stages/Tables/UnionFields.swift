import Diagnostics
import Tables

/// The columns that tables have when they stand one below the other.
struct UnionFields {
    private let inputs: [(name: String, schema: Schema)]
    private let location: SourceLocation
    private var faults = DiagnosticFailure.Collector()

    /// - Parameter location: where the pipeline names the inputs.
    init(_ inputs: [(name: String, schema: Schema)], at location: SourceLocation) {
        self.inputs = inputs
        self.location = location
    }

    /// In the order in which they come up first.
    ///
    /// - Throws: for every column that lacks in some input, or is another thing there.
    mutating func joined(lackingAllowed: Bool) throws -> [Field] {
        var names: [String] = []
        for name in inputs.flatMap(\.schema.names) where !names.contains(name) { names.append(name) }
        if !lackingAllowed {
            for (input, schema) in inputs {
                let lacking = names.filter { schema[$0] == nil }
                if !lacking.isEmpty { faults.add(.columnsLacking(lacking, in: input, schema.names, at: location)) }
            }
        }
        let fields = names.compactMap { field($0) }
        try faults.throwIfAny()
        return fields
    }

    private mutating func field(_ name: String) -> Field? {
        var joined: Field?
        for (input, schema) in inputs {
            guard let field = schema[name] else { continue }
            guard let first = joined else {
                joined = field
                continue
            }
            guard let type = Self.type(of: first, field), first.unit == field.unit,
                first.type != .list || first.delimiter == field.delimiter
            else {
                faults.add(.columnDiffers(first, field, in: input, at: location))
                continue
            }
            joined = Self.joined(first, field, type: type)
        }
        return joined
    }

    private static func type(of first: Field, _ second: Field) -> ColumnType? {
        if first.type == second.type { return first.type }
        return [.text, .category].contains(first.type) && [.text, .category].contains(second.type) ? .text : nil
    }

    /// What is said of the first, and what may not be forgotten of the second.
    private static func joined(_ first: Field, _ second: Field, type: ColumnType) -> Field {
        let allowed =
            first.allowed.isEmpty || second.allowed.isEmpty
            ? [] : first.allowed + second.allowed.filter { !first.allowed.contains($0) }
        return Field(
            first.name, type, title: first.title, description: first.description, unit: first.unit,
            isLink: first.isLink && second.isLink, allowed: allowed, delimiter: first.delimiter,
            privacy: first.privacy.joined(with: second.privacy))
    }
}

extension Diagnostic {
    fileprivate static func columnsLacking(
        _ lacking: [String], in input: String, _ names: [String], at location: SourceLocation
    ) -> Diagnostic {
        let nearest = lacking.lazy.compactMap { name in NearestName.of(name, among: names).map { (name, $0) } }.first
        return Diagnostic(
            .error, .columnUnknown, at: location, "an input lacks columns that others have",
            found: "no \(lacking.map { "`\($0)`" }.joined(separator: ", ")) in `\(input)`",
            expected: "the same columns in every input, or `columns: all`",
            mend: nearest.map { "rename its `\($1)` to `\($0)`, if that is the same" }
                ?? "write `union: { columns: all }`, and there is no value where a column lacks")
    }

    fileprivate static func columnDiffers(
        _ first: Field, _ other: Field, in input: String, at location: SourceLocation
    ) -> Diagnostic {
        func words(_ field: Field) -> String {
            field.type.rawValue + (field.unit.isEmpty ? "" : " in \(field.unit)")
                + (field.type == .list ? " with `\(field.delimiter)`" : "")
        }
        return Diagnostic(
            .error, .columnType, at: location, "a column is another thing in another input",
            found: "`\(first.name)`, \(words(first)), and in `\(input)` \(words(other))",
            expected: "one type and unit, and of lists one delimiter, in every input",
            mend: "convert one of them with `derive` or `parse-dates`, or give it another name")
    }
}
