/// The site of the address of a page, which says whose it is: its host in small letters, without `www.`, port and closing dot.
package enum SiteName {
    /// `example.org` of `https://www.example.org/page`; the whole text where it has no host.
    package static func of(_ address: String) -> String {
        guard let scheme = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return address }
        let rest = address.utf8[address.utf8.index(after: scheme)...]
        guard rest.starts(with: "//".utf8) else { return address }
        let host = rest.dropFirst(2).prefix { $0 != UInt8(ascii: "/") }
        let portless = host.prefix { $0 != UInt8(ascii: ":") }
        let named = portless.last == UInt8(ascii: ".") ? portless.dropLast() : portless
        let short = String(Substring(named)).lowercased()
        let site = short.hasPrefix("www.") ? String(short.dropFirst(4)) : short
        return site.isEmpty ? address : site
    }
}
