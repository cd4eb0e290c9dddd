/// How a number is shown, such as `yyyy-mm-dd`. What rules ask of it is worked out once, since many cells share it.
struct NumberFormat: Sendable {
    let code: String
    /// Whether numbers are shown as days.
    let isDate: Bool
    /// Whether day and month are shown as numbers, with the year at the end.
    let isAmbiguousDate: Bool

    static let general = NumberFormat("General")

    init(_ code: String) {
        self.code = code
        let lowered = code.lowercased().filter { $0 != "\\" }
        isDate = lowered == Self.localDate || lowered.contains("yy") && !lowered.contains("@")
        isAmbiguousDate = Self.isAmbiguous(lowered)
    }

    /// Stands for the formats of days that Excel shows in the order of the reader's own country.
    static let localDate = "date"

    private static func isAmbiguous(_ code: String) -> Bool {
        guard !code.contains("mmm"), !code.contains("h"), let first = code.split(separator: ";").first else {
            return false
        }
        return ["/", ".", "-"].contains { sign in
            let parts = first.split(separator: sign, omittingEmptySubsequences: false)
            guard parts.count == 3, parts[2].first == "y" else { return false }
            return Set([parts[0].suffix(1), parts[1].prefix(1)]) == ["d", "m"]
        }
    }
}
