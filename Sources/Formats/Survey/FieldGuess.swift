import ImpreciseDates
import JSON
import Tables

/// What a column of texts looks like: the properties of a field that would read it. A type is proposed when nineteen in
/// twenty of its values fit, so that a check names the others; rules are proposed only where they hold.
struct FieldGuess {
    /// Properties after the name, for a descriptor.
    private(set) var members: [JSONValue.Member] = []
    /// Whether every row has a name of its own in it: a text or a whole number, and no date or address.
    private(set) var isKey = false

    /// What people write for no value.
    static let missing: Set<String> = [
        "-", "--", "n/a", "N/A", "NA", "null", "NULL", "None", "?", "—", "unknown", "n.a.",
    ]

    private let values: [String]
    private let missingCount: Int

    init(_ column: Column) {
        let cells = (0..<column.count).map { row in if case .text(let text) = column[row] { text } else { "" } }
        values = cells.filter { !$0.isEmpty && !Self.missing.contains($0) }
        missingCount = cells.count - values.count
        let different = Set(values)
        describe(different)
        let isName = members.allSatisfy { $0.name != "rdfType" && $0.name != "format" && $0.value != "number" }
        isKey = isName && different.count == cells.count && cells.count > 1
    }

    private mutating func describe(_ different: Set<String>) {
        guard !values.isEmpty else { return add("type", "string") }
        var constraints: [JSONValue.Member] = missingCount == 0 ? [.init("required", true)] : []
        if fits({ $0 == "true" || $0 == "false" }) {
            add("type", "boolean")
        } else if let (form, properties) = numberForm() {
            add("type", isWhole(form) ? "integer" : "number")
            members += properties
            let numbers = values.compactMap { form.plain($0).flatMap(Double.init) }
            if let least = numbers.min(), let greatest = numbers.max() {
                constraints += [.init("minimum", .number(least)), .init("maximum", .number(greatest))]
            }
        } else if fits({ (try? EDTFParser.parse($0)) != nil }) {
            add("type", "string")
            add("rdfType", "http://id.loc.gov/datatypes/edtf/EDTF")
        } else if let order = excelOrder() {
            add("type", "string")
            add("rdfType", "http://id.loc.gov/datatypes/edtf/EDTF")
            add("excel", .string(order.rawValue))
        } else if fits({ $0.hasPrefix("https://") || $0.hasPrefix("http://") }) {
            add("type", "string")
            add("format", "uri")
            add("sensitive", true)
        } else if let (delimiter, items) = list() {
            add("type", "list")
            add("delimiter", .string(String(delimiter)))
            add("itemEnum", .array(items.map { .string($0) }))
        } else if isCategory(different) {
            add("type", "string")
            constraints.append(.init("enum", .array(different.sorted().map { .string($0) })))
        } else {
            add("type", "string")
            // Until somebody has looked, any text may name a person.
            add("sensitive", true)
        }
        if !constraints.isEmpty { members.append(.init("constraints", .object(constraints))) }
    }

    private mutating func add(_ name: String, _ value: JSONValue) { members.append(.init(name, value)) }

    private func fits(_ test: (String) -> Bool) -> Bool { values.count(where: test) * 20 >= values.count * 19 }

    /// Few values that come again and again.
    private func isCategory(_ different: Set<String>) -> Bool {
        different.count <= 40 && different.count * 5 <= values.count && different.allSatisfy { $0.count <= 40 }
    }

    /// Digits behind a leading zero are a name, and no number; so are whole numbers in a column of keys.
    private func numberForm() -> (NumberForm, [JSONValue.Member])? {
        guard !values.contains(where: { $0.hasPrefix("0") && $0.dropFirst().first?.isNumber ?? false }) else {
            return nil
        }
        for (decimal, group) in [(".", nil), (",", nil), (".", ","), (",", "."), (",", " "), (".", " ")]
            as [(Character, Character?)]
        {
            var form = NumberForm()
            (form.decimal, form.group) = (decimal, group)
            guard fits({ form.plain($0).flatMap(Double.init) != nil && $0.last?.isNumber ?? false }) else { continue }
            var properties: [JSONValue.Member] = []
            if decimal != "." { properties.append(.init("decimalChar", .string(String(decimal)))) }
            if let group { properties.append(.init("groupChar", .string(String(group)))) }
            return (form, properties)
        }
        return nil
    }

    private func isWhole(_ form: NumberForm) -> Bool {
        values.allSatisfy { text in form.plain(text).map { Double($0) == nil || Int64($0) != nil } ?? true }
    }

    /// Only where one order reads them all, and the other does not.
    private func excelOrder() -> ExcelDates? {
        let orders = ExcelDates.allCases.filter { order in fits { order.date($0) != nil } }
        return orders.count == 1 ? orders[0] : nil
    }

    /// Short items with one sign between them, each of which comes again.
    private func list() -> (Character, [String])? {
        for delimiter in [";", "|"] as [Character]
        where values.count(where: { $0.contains(delimiter) }) * 20 >= values.count {
            let items = values.flatMap {
                $0.split(separator: delimiter, omittingEmptySubsequences: false).map(String.init)
            }
            let different = Set(items)
            guard !different.contains(""), different.count <= 60, different.count * 3 <= items.count,
                different.allSatisfy({ $0.count <= 40 && $0.first != " " })
            else { continue }
            return (delimiter, different.sorted())
        }
        return nil
    }
}
