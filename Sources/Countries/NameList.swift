/// The form of the lists that are kept by hand: a line is codes, a colon, and names with bars between them.
enum NameList {
    /// Codes and names of each line of `text`, as they are written there.
    static func entries(of text: String) -> [(codes: [String], names: [Substring])] {
        text.utf8.split(separator: UInt8(ascii: "\n")).map { line in
            let parts = line.split(separator: UInt8(ascii: ":"), maxSplits: 1).map { Substring($0) }
            return (
                parts[0].utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) },
                parts[1].utf8.split(separator: UInt8(ascii: "|")).map { Substring($0) }
            )
        }
    }
}
