import Stages

/// What a stage's `from` looks like, in words.
enum InputWords {
    static func of(_ shape: InputShape) -> String {
        switch shape {
        case .none: "no `from`"
        case .one: "`from:` one table"
        case .rows(let others):
            "`from:` one table, or `from: { \(roles(["rows"] + (others ?? ["NAME"]))) }`"
        case .several: "`from:` one or more tables"
        case .roles(let required, let optional): "`from: { \(roles(required + optional.map { $0 + "?" })) }`"
        }
    }

    private static func roles(_ names: [String]) -> String { names.map { "\($0): ..." }.joined(separator: ", ") }
}
