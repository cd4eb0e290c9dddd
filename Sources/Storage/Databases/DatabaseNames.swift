/// Names that are taken in a database, where upper and lower case are one.
struct DatabaseNames {
    private var taken: Set<String>

    init(_ names: [String]) { taken = Set(names.map { $0.lowercased() }) }

    /// The name, or one made of it that nothing has; taken from now on.
    mutating func take(_ name: String) -> String {
        taken.insert(name.lowercased()).inserted ? name : take(name + "_")
    }

    /// Whether a table can have this name beside those that tell of all, and by SQLite's own rules.
    static func allows(_ name: String) -> Bool {
        let lower = name.lowercased()
        return !reserved.contains(lower) && !lower.hasPrefix("sqlite_") && !name.unicodeScalars.contains("\0")
    }

    static let reserved = ["metadata", "columns"]
}
