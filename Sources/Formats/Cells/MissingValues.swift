/// The cells that mean "no value": the empty one, and those that the descriptor names.
struct MissingValues: Sendable {
    private let texts: [[UInt8]]

    /// Whether there are any beside the empty one.
    let hasTexts: Bool

    init(_ texts: [String]) {
        self.texts = texts.filter { !$0.isEmpty }.map { Array($0.utf8) }
        hasTexts = !self.texts.isEmpty
    }

    func contains(_ bytes: UnsafeRawBufferPointer) -> Bool {
        bytes.isEmpty || texts.contains { $0.elementsEqual(bytes) }
    }
}
