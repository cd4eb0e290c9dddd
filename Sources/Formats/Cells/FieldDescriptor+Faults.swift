import Diagnostics

extension FieldDescriptor {
    /// What is wrong with a cell by the field's `enum` and `pattern`; its text is made only where there is such a rule.
    func fault(in cell: CellContent) -> CellFault? {
        field.allowed.isEmpty && pattern == nil ? nil : fault(in: cell.text)
    }

    /// The same for a text, or an item of a list.
    func fault(in text: String) -> CellFault? {
        let allowed = field.allowed
        if !allowed.isEmpty, !allowed.contains(text) {
            return .notAllowed(text, nearest: NearestName.of(text, among: allowed))
        }
        if let pattern, !pattern.matches(text) { return .pattern(text, pattern: pattern.text) }
        return nil
    }
}
