import Diagnostics
import Tables

/// What the columns of each side begin with in a table of pairs, so that both can stand in it.
struct SidePrefixes: Sendable {
    static let option = OptionForm.Option.optional(
        "prefix",
        .options([
            .required("left", .text, "what left columns begin with"),
            .required("right", .text, "what right columns begin with"),
        ]), "`left` and `right` without it")

    let left: String
    let right: String
    private let location: SourceLocation

    init(options: inout StageOptions) throws {
        let node = options.take("prefix")
        (left, right) =
            try node.map { node in
                try options.nested(node, "prefix") { prefix in
                    (try prefix.takeText("left").text, try prefix.takeText("right").text)
                }
            } ?? ("left", "right")
        location = node?.location ?? options.location
    }

    /// The schema of pairs: both sides under their prefixes, and what a pair has of its own.
    ///
    /// - Parameter keys: columns that agree; the left ones are as private as their partners.
    func schema(_ left: Schema, _ right: Schema, agreeing keys: [JoinKey], own: [Field]) throws -> Schema {
        let leftFields = JoinFields.asPrivate(left.fields, asPartnersIn: right, keys)
        // A pair is known by both its sides, or not at all.
        let isKeyed = !left.key.isEmpty && !right.key.isEmpty
        return Schema(
            try unique(
                JoinFields.prefixed(Schema(leftFields), self.left) + JoinFields.prefixed(right, self.right) + own),
            key: isKeyed ? left.key.map { "\(self.left)_\($0)" } + right.key.map { "\(self.right)_\($0)" } : [])
    }

    /// - Throws: for the first name that there is twice.
    func unique(_ fields: [Field]) throws -> [Field] {
        try MadeFields.unique(fields, at: location, mend: "give another `prefix: { left: ..., right: ... }`")
    }

    /// The columns of an input that come out again.
    func shown(isLeft: Bool, of made: ColumnNeed) -> ColumnNeed { made.without(prefix: (isLeft ? left : right) + "_") }
}
