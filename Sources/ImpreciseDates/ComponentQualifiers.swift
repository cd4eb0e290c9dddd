/// What stands beside one component of a date (ISO 8601-2:2019, clause 8): a qualifier on its left speaks of this
/// component alone, one on its right of this component and all that stand before it.
package struct ComponentQualifiers: Hashable, Sendable {
    /// Four bits: the left qualifier's code in the upper two, the right one's in the lower.
    let code: UInt8

    package var before: Qualifier? { Qualifier(code: code >> 2) }
    package var after: Qualifier? { Qualifier(code: code & 3) }

    package static let none = ComponentQualifiers(code: 0)

    package init(before: Qualifier?, after: Qualifier?) {
        code = (before?.code ?? 0) << 2 | (after?.code ?? 0)
    }

    init(code: UInt8) { self.code = code }
}
