import Documents

extension OptionForm {
    /// A single value, and what its form says it is.
    package struct Scalar: Sendable {
        package let form: OptionForm
        package let node: DocumentNode

        /// Whether it is for readers.
        package var isProse: Bool { if case .prose = form { true } else { false } }
    }

    /// The single values below a node, in the file's order. What the form does not know is passed over.
    package func scalars(in node: DocumentNode) -> [Scalar] {
        switch self {
        case .list(let form): (node.elements ?? [node]).flatMap { form.scalars(in: $0) }
        case .named(let form): (node.entries ?? []).flatMap { form.scalars(in: $0.value) }
        case .options(let options):
            (node.entries ?? []).flatMap { entry in
                options.first { $0.name == entry.key }?.form.scalars(in: entry.value) ?? []
            }
        case .either(let forms): Self.meant(by: node, among: forms).first?.scalars(in: node) ?? []
        default: node.text == nil ? [] : [Scalar(form: self, node: node)]
        }
    }
}
