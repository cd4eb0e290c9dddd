extension StringProtocol {
    /// Without white space at either end.
    var trimmingSpaces: String {
        let start = drop { $0.isWhitespace }
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...last])
    }

    /// At most so many characters, with `…` where some are left out; quoted in a finding.
    func shortened(to count: Int = 60) -> String { self.count > count ? "\(prefix(count))…" : String(self) }
}
