/// Reads what Excel has made of dates, by the order of day and month that the descriptor states (field property `excel`).
///
/// - `Nov-23` is November 2023: Excel writes `2023-11` so. Two digits are a year from 1930 to 2029, as Excel takes them.
/// - `20/11/2023` is a day in the stated order; `.` and `-` may stand for `/`.
/// - `45250` is the 45,250th day of Excel's calendar, which counts from 1899-12-30 after its 29 February 1900.
package enum ExcelDates: String, CaseIterable, Hashable, Sendable {
    case dayFirst = "day-first"
    case monthFirst = "month-first"

    /// Nil when the text is not of these forms, or there is no such day.
    package func date(_ text: String) -> EDTF? {
        Self.monthAndYear(text) ?? Self.serial(text) ?? day(text)
    }

    /// What the forms say, whatever the order: to name them where no rule is stated.
    package static func traces(in text: String) -> String? {
        if let date = monthAndYear(text) { return "Excel writes \(date) so" }
        if let date = serial(text) { return "Excel writes \(date) so, as a day's number" }
        let orders = allCases.compactMap { $0.day(text) }
        guard let first = orders.first else { return nil }
        return orders.count == 2 && orders[0] != orders[1]
            ? "Excel writes \(orders[0]) so, or \(orders[1])" : "Excel writes \(first) so"
    }

    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

    private static func monthAndYear(_ text: String) -> EDTF? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let month = months.firstIndex(of: parts[0].lowercased()), parts[1].utf8.count == 2,
            let year = number(parts[1])
        else { return nil }
        return edtf(year < 30 ? 2000 + year : 1900 + year, month + 1, nil)
    }

    /// From 1950 to 2099: other five-digit numbers are hardly days.
    private static func serial(_ text: String) -> EDTF? {
        guard text.utf8.count == 5, let number = number(Substring(text)), (18_264...73_050).contains(number) else {
            return nil
        }
        return try? EDTFParser.parse(Day(number: Int64(number) - 25_569).description)
    }

    private func day(_ text: String) -> EDTF? {
        let parts = text.split(omittingEmptySubsequences: false) { "/.-".contains($0) }
        guard parts.count == 3, parts[2].utf8.count == 4, parts[0].utf8.count <= 2, parts[1].utf8.count <= 2,
            let first = Self.number(parts[0]), let second = Self.number(parts[1]), let year = Self.number(parts[2])
        else { return nil }
        return self == .dayFirst ? Self.edtf(year, second, first) : Self.edtf(year, first, second)
    }

    private static func number(_ text: Substring) -> Int? {
        text.utf8.allSatisfy { $0 &- UInt8(ascii: "0") < 10 } ? Int(text) : nil
    }

    private static func edtf(_ year: Int, _ month: Int, _ day: Int?) -> EDTF? {
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
        }
        guard (1...12).contains(month) else { return nil }
        let text = "\(padded(year, 4))-\(padded(month, 2))" + (day.map { "-\(padded($0, 2))" } ?? "")
        return try? EDTFParser.parse(text)
    }
}
