import CLibCrypto

/// Digests by OpenSSL, as lower-case hexadecimal digits. The names are those of a Data Package's `hash`.
package enum Digest: String, CaseIterable, Sendable {
    case md5, sha1, sha256, sha512

    package func hex(of bytes: UnsafeRawBufferPointer) -> String {
        var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
        var length: UInt32 = 0
        let status = EVP_Digest(bytes.baseAddress, bytes.count, &digest, &length, EVP_get_digestbyname(rawValue), nil)
        precondition(status == 1, "OpenSSL has no \(rawValue)")
        return digest.prefix(Int(length)).map { byte in
            let digits = String(byte, radix: 16)
            return byte < 16 ? "0" + digits : digits
        }.joined()
    }

    package func hex(of text: String) -> String {
        var text = text
        return text.withUTF8 { hex(of: UnsafeRawBufferPointer($0)) }
    }
}
