import Diagnostics

extension FieldDescriptor {
    /// Whether a cell's text must be looked at: there is an `enum` or `pattern`, or a value that is out of scope.
    var hasTextRules: Bool { !field.allowed.isEmpty || pattern != nil || !outOfScope.isEmpty }

    /// Whether rows with this text are none of the table's business.
    func isOutOfScope(_ text: String) -> Bool { outOfScope.contains(text) }

    /// What is wrong with a text, or an item of a list, by the field's `enum` and `pattern`.
    func fault(in text: String) -> CellFault? {
        if !allowed.isEmpty, !allowed.contains(text) {
            // Among thousands something is always near, and looking for it in every row takes minutes.
            let nearest = field.allowed.count <= 500 ? NearestName.of(text, among: field.allowed) : nil
            return .notAllowed(text, nearest: nearest)
        }
        if let pattern, !pattern.matches(text) { return .pattern(text, pattern: pattern.text) }
        return nil
    }
}
