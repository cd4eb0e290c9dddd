/// What a source says of its own date (ISO 8601-2:2019 clause 8): `?` uncertain, `~` approximate, `%` both.
package enum Qualifier: Character, CaseIterable, Hashable, Sendable {
    case uncertain = "?"
    case approximate = "~"
    case uncertainAndApproximate = "%"

    /// Whether the true date may lie outside the plain bounds; `?` only marks.
    package var widens: Bool { self != .uncertain }

    init?(byte: UInt8) {
        switch byte {
        case UInt8(ascii: "?"): self = .uncertain
        case UInt8(ascii: "~"): self = .approximate
        case UInt8(ascii: "%"): self = .uncertainAndApproximate
        default: return nil
        }
    }

    /// 1 to 3; 0 stands for none.
    var code: UInt8 {
        switch self {
        case .uncertain: 1
        case .approximate: 2
        case .uncertainAndApproximate: 3
        }
    }

    init?(code: UInt8) {
        switch code {
        case 1: self = .uncertain
        case 2: self = .approximate
        case 3: self = .uncertainAndApproximate
        default: return nil
        }
    }
}
