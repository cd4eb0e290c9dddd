/// What a source says of its own date (EDTF level 1, ISO 8601-2:2019 clause 8): `?` uncertain, `~` approximate, `%` both.
package enum Qualifier: Character, Hashable, Sendable {
    case uncertain = "?"
    case approximate = "~"
    case uncertainAndApproximate = "%"

    /// Whether the true date may lie outside the plain bounds; `?` only marks.
    package var widens: Bool { self != .uncertain }
}
