import Tables

/// What the values of a row are called as a group.
enum GroupNames {
    /// One name where every column has a value, as many as a list has different items; none where a value is missing.
    static func names(of values: [Value]) -> [String] {
        values.reduce([""]) { names, value in
            let texts = texts(of: value)
            return names.flatMap { name in texts.map { name.isEmpty ? $0 : "\(name), \($0)" } }
        }
    }

    private static func texts(of value: Value) -> [String] {
        switch value {
        case .missing: []
        case .list(let items): Set(items).sorted()
        case .text(let text): [text]
        case .integer(let number): ["\(number)"]
        case .boolean(let flag): [flag ? "true" : "false"]
        case .number(let number): ["\(number)"]
        case .date(let date): ["\(date)"]
        }
    }
}
