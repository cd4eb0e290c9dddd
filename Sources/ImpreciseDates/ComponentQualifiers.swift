/// What stands beside one component of a date (ISO 8601-2:2019, clause 8): a qualifier on its left speaks of this
/// component alone, one on its right of this component and all that stand before it.
package struct ComponentQualifiers: Hashable, Sendable {
    package let before: Qualifier?
    package let after: Qualifier?

    package static let none = ComponentQualifiers(before: nil, after: nil)

    package init(before: Qualifier?, after: Qualifier?) {
        self.before = before
        self.after = after
    }
}
