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
        "-", "--", "n/a", "N/A", "NA", "null", "NULL", "None", "?", "—", "unknown", "n.a.", "not stated",
        "not available",
        "not applicable", "unspecified",
    ]

    /// Each text once, with how many rows have it.
    private let counts: [String: Int]
    private let valueCount: Int
    private let missingCount: Int

    init(_ column: Column) {
        var counts: [String: Int] = [:]
        for row in 0..<column.count {
            if case .text(let text) = column[row], !text.isEmpty, !Self.missing.contains(text) {
                counts[text, default: 0] += 1
            }
        }
        self.counts = counts
        valueCount = counts.values.reduce(0, +)
        missingCount = column.count - valueCount
        describe()
        let isName = members.allSatisfy { $0.name != "rdfType" && $0.name != "format" && $0.value != "number" }
        isKey = isName && counts.count == column.count && column.count > 1
    }

    private mutating func describe() {
        guard valueCount > 0 else { return add("type", "string") }
        var constraints: [JSONValue.Member] = missingCount == 0 ? [.init("required", true)] : []
        if fits({ $0 == "true" || $0 == "false" }) {
            add("type", "boolean")
        } else if let (form, properties) = numberForm() {
            add("type", isWhole(form) ? "integer" : "number")
            members += properties
            let numbers = counts.keys.compactMap { Self.number($0, form) }
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
        } else if isCategory {
            add("type", "string")
            constraints.append(.init("enum", .array(counts.keys.sorted().map { .string($0) })))
        } else {
            add("type", "string")
            // Until somebody has looked, any text may name a person.
            add("sensitive", true)
        }
        if !constraints.isEmpty { members.append(.init("constraints", .object(constraints))) }
    }

    private mutating func add(_ name: String, _ value: JSONValue) { members.append(.init(name, value)) }

    private func fits(_ test: (String) -> Bool) -> Bool {
        var others = 0
        for (text, count) in counts where !test(text) {
            others += count
            if others * 20 > valueCount { return false }
        }
        return true
    }

    /// Few values that come again and again.
    private var isCategory: Bool {
        counts.count <= 40 && counts.count * 5 <= valueCount && counts.keys.allSatisfy { $0.count <= 40 }
    }

    /// Digits behind a leading zero are a name, and no number; so are whole numbers in a column of keys.
    private func numberForm() -> (NumberForm, [JSONValue.Member])? {
        // More digits than a number can tell are a name too.
        guard !counts.keys.contains(where: { $0.count { $0.isNumber } > 17 }),
            !counts.keys.contains(where: { $0.hasPrefix("0") && $0.dropFirst().first?.isNumber ?? false })
        else {
            return nil
        }
        for (decimal, group) in [(".", nil), (",", nil), (".", ","), (",", "."), (",", " "), (".", " ")]
            as [(Character, Character?)]
        {
            var form = NumberForm()
            (form.decimal, form.group) = (decimal, group)
            guard fits({ Self.number($0, form) != nil && $0.last?.isNumber ?? false }) else { continue }
            var properties: [JSONValue.Member] = []
            if decimal != "." { properties.append(.init("decimalChar", .string(String(decimal)))) }
            if let group { properties.append(.init("groupChar", .string(String(group)))) }
            return (form, properties)
        }
        return nil
    }

    private static func number(_ text: String, _ form: NumberForm) -> Double? {
        Array(text.utf8).withUnsafeBytes { Double(cell: $0, form: form) }
    }

    private func isWhole(_ form: NumberForm) -> Bool {
        counts.keys.allSatisfy { text in form.plain(text).map { Double($0) == nil || Int64($0) != nil } ?? true }
    }

    /// Only where one order reads them all, and the other does not.
    private func excelOrder() -> ExcelDates? {
        let orders = ExcelDates.allCases.filter { order in fits { order.date($0) != nil } }
        return orders.count == 1 ? orders[0] : nil
    }

    /// Short items with one sign between them, each of which comes again.
    private func list() -> (Character, [String])? {
        for delimiter in [";", "|"] as [Character]
        where counts.reduce(0, { $1.key.contains(delimiter) ? $0 + $1.value : $0 }) * 20 >= valueCount {
            var different: Set<String> = []
            var itemCount = 0
            for (text, count) in counts {
                let items = text.split(separator: delimiter, omittingEmptySubsequences: false).map(String.init)
                different.formUnion(items)
                itemCount += items.count * count
            }
            guard !different.contains(""), different.count <= 60, different.count * 3 <= itemCount,
                different.allSatisfy({ $0.count <= 40 && $0.first != " " })
            else { continue }
            return (delimiter, different.sorted())
        }
        return nil
    }
}
