/// An address that a page may link to: a page of the web, or a file of the same build.
package struct PageLink: Hashable, Sendable {
    let address: String

    /// Nil for what is no address of a web page, such as `javascript:alert(1)`.
    package init?(page address: String) {
        let start = address.prefix(8).lowercased()
        guard start.hasPrefix("https://") || start.hasPrefix("http://"),
            address.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value != 0x7F })
        else { return nil }
        self.address = address
    }

    /// A file of the build, from a page that lies in the folder `folder` of it (empty for the build's own).
    package init(file: String, from folder: String) {
        let up = folder.split(separator: "/").filter { $0 != "." }.map { _ in "../" }.joined()
        address = up + Self.encoded(file)
    }

    /// A place in the same page.
    init(place: String) { address = "#" + place }

    /// Everything but plain letters, digits and `/ . - _ ~` as the percent signs of its UTF-8 (RFC 3986, 2.1).
    private static func encoded(_ path: String) -> String {
        var encoded = ""
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"),
                UInt8(ascii: "_"), UInt8(ascii: "~"):
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            default: encoded += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return encoded
    }
}
