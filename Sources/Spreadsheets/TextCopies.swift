import CLibXLSXWriter

/// Copies of texts for the structs of the library, which keep pointers; they are freed when it is let go.
///
/// The library's fields are pointers to characters that may be changed in some versions and must not in others, so there is a way to set either.
final class TextCopies {
    private var copies: [UnsafeMutablePointer<CChar>] = []

    deinit { copies.forEach { free($0) } }

    func set(_ field: inout UnsafeMutablePointer<CChar>?, to text: String) { field = copy(text) }

    func set(_ field: inout UnsafePointer<CChar>?, to text: String) { field = UnsafePointer(copy(text)) }

    private func copy(_ text: String) -> UnsafeMutablePointer<CChar>? {
        guard let copy = strdup(text) else { return nil }
        copies.append(copy)
        return copy
    }
}
