/// Which columns of a table somebody uses.
package enum ColumnNeed: Hashable, Sendable {
    case all
    case named(Set<String>)

    package static let none = ColumnNeed.named([])

    package static func + (first: ColumnNeed, second: ColumnNeed) -> ColumnNeed {
        guard case (.named(let names), .named(let others)) = (first, second) else { return .all }
        return .named(names.union(others))
    }

    static func columns(_ names: OptionText...) -> ColumnNeed { .named(Set(names.map(\.text))) }

    /// Of a table whose columns bear a prefix in the one that is made of it.
    func without(prefix: String) -> ColumnNeed {
        guard case .named(let names) = self else { return .all }
        return .named(Set(names.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }))
    }
}
