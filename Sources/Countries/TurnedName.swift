/// Names as lists sort them, turned back: the word that they are sorted by stands in front there.
enum TurnedName {
    /// "Republic of Korea" for "Korea, Republic of" and for "Korea (Republic of)"; nil for a text that has not just one
    /// comma, or one pair of brackets at its end.
    static func turned(_ written: some StringProtocol) -> String? {
        let places = written.indices.filter { ",()".contains(written[$0]) }
        guard let first = places.first else { return nil }
        let head = written[..<first]
        let tail = written[written.index(after: first)...]
        switch places.map({ written[$0] }) {
        case [","]: return "\(tail) \(head)"
        case ["(", ")"] where tail.last { !$0.isWhitespace } == ")": return "\(tail.prefix { $0 != ")" }) \(head)"
        default: return nil
        }
    }
}
