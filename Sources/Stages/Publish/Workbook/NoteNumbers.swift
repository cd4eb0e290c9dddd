/// The notes of a workbook, numbered in the order in which they are first met; the same words are the same note.
final class NoteNumbers {
    private(set) var texts: [String] = []

    /// `[note 3]`, as headers show it.
    func marker(of text: String) -> String {
        let index =
            texts.firstIndex(of: text)
            ?? {
                texts.append(text)
                return texts.count - 1
            }()
        return Self.marker(index + 1)
    }

    static func marker(_ number: Int) -> String { "[note \(number)]" }
}
