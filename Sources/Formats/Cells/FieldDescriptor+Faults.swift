import Diagnostics

extension FieldDescriptor {
    /// Whether there is an `enum` or `pattern`, so that a cell's text must be looked at.
    var hasTextRules: Bool { !field.allowed.isEmpty || pattern != nil }

    /// What is wrong with a text, or an item of a list, by the field's `enum` and `pattern`.
    func fault(in text: String) -> CellFault? {
        let allowed = field.allowed
        if !allowed.isEmpty, !allowed.contains(text) {
            return .notAllowed(text, nearest: NearestName.of(text, among: allowed))
        }
        if let pattern, !pattern.matches(text) { return .pattern(text, pattern: pattern.text) }
        return nil
    }
}
