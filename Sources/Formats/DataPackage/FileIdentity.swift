import Diagnostics

/// What a resource says that its file is: its size, and a digest of it.
package struct FileIdentity: Hashable, Sendable {
    let bytes: Int?
    let digest: Digest?
    let hex: String
    /// Where the descriptor says so.
    let location: SourceLocation

    /// - Throws: `file-other`, when the file has another size or digest.
    func check(_ file: MappedFile, name: String) throws {
        if let bytes, bytes != file.size {
            throw DiagnosticFailure(
                .fileOther(name, found: "\(file.size) bytes", expected: "\(bytes) bytes", declared: location))
        }
        guard let digest else { return }
        let found = file.hex(by: digest)
        guard found != hex else { return }
        throw DiagnosticFailure(
            .fileOther(
                name, found: "\(digest.rawValue):\(found)", expected: "\(digest.rawValue):\(hex)", declared: location))
    }
}
