/// What a stage's `from` must look like.
package enum InputShape: Hashable, Sendable {
    /// No `from`: the stage reads from outside.
    case none
    /// `from: name`
    case one
    /// `from: { role: name, ... }` with these roles.
    case roles([String], optional: [String])
    /// `from: name`, or `from: { rows: name, ... }` with others of these roles beside it; of any role where nil.
    case rows(with: [String]?)
    /// `from: { title: name, ... }` or `from: [name, ...]`, at least one, titles of one's own choice.
    case several
}
