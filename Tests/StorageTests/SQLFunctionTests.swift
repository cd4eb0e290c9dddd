import Testing

@testable import Storage

@Suite struct SQLFunctionTests {
    private static func value(_ expression: String) throws -> SQLValue {
        try SQLSessionTests.rows("SELECT \(expression)", []).first?.first ?? .null
    }

    @Test(
        arguments: [
            ("earliest('2023-11')", .text("2023-11-01")), ("latest('2023-11')", .text("2023-11-30")),
            ("latest('2024-02~')", .text("2024-02-29")), ("latest('2023-11/..')", .null), ("earliest(NULL)", .null),
            ("is_exact('2023-11-20')", .integer(1)), ("is_exact('2023-11-20~')", .integer(0)),
            ("is_exact('2023-11')", .integer(0)),
            ("year('2023-11')", .integer(2023)), ("year('2023-12/2024-01')", .null),
            ("year('-0044-03-15')", .integer(-44)),
            ("quarter('2023-11-20')", .integer(4)), ("quarter('2023-10/2023-12')", .integer(4)),
            ("quarter('2023-34')", .integer(2)), ("quarter('2023')", .null),
            ("month('2023-11')", .integer(11)), ("month('2023-11-30/2023-12-01')", .null),
            ("days_between('2023-11-20', '2023-12-01')", .integer(11)),
            ("days_between('2024-03-01', '2024-02-01')", .integer(-29)),
            ("days_between('2023-11', '2023-12-01')", .null),
            ("certainty('2023-11-20', '2023-11-25', 0, 30)", .text("certain")),
            ("certainty('2023-11-20', '2023-11', 0, 30)", .text("possible")),
            ("certainty('2023-11-20', '2023-10', 0, 30)", .text("impossible")),
            ("certainty('2023-11-20', '2023-11-19', -1, 30)", .text("impossible")),
        ] as [(String, SQLValue)])
    func `dates answer by their plain bounds`(expression: String, value: SQLValue) throws {
        #expect(try Self.value(expression) == value)
    }

    @Test(
        arguments: [
            ("fold('ŞƏKİ Kasım')", .text("seki kasim")), ("fold(12)", .text("12")), ("fold(NULL)", .null),
            ("contains_word('Gas, oil', 'gas')", .integer(1)), ("contains_word('gasoline', 'gas')", .integer(0)),
            ("contains_word('no gasoline, but gas', 'gas')", .integer(1)),
            ("contains_word('human  rights', 'human rights')", .integer(0)),
            ("contains_word('of Human Rights!', 'human rights')", .integer(1)),
            ("contains_word('COP29', 'cop')", .integer(0)),
            ("site('https://www.news.example.org/a?b=c://d')", .text("news.example.org")),
            ("site('http://example.org.')", .text("example.org")), ("site('harbour log')", .text("harbour log")),
            ("site('urn:a:b')", .text("urn:a:b")), ("site('https:///a')", .text("https:///a")),
        ] as [(String, SQLValue)])
    func `texts are folded, searched for words, and read for their site`(expression: String, value: SQLValue) throws {
        #expect(try Self.value(expression) == value)
    }

    @Test(arguments: [
        ("earliest('20/11/2023')", "earliest: a date is needed, such as 2023-11-20 or 2023-11"),
        ("year(2023)", "year: a date is needed, such as 2023-11-20 or 2023-11"),
        ("certainty('2023', '2024', 'x', 1)", "certainty: two whole numbers of days are needed, together at least 0"),
        ("certainty('2023', '2024', 1, -2)", "certainty: two whole numbers of days are needed, together at least 0"),
        ("contains_word('a', '')", "contains_word: a word is needed, not an empty text"),
        ("fold(1.5)", "fold: a text is needed"),
    ])
    func `what a function cannot take stops the query`(expression: String, message: String) {
        #expect(throws: SQLFault(message: message, offset: nil)) { try Self.value(expression) }
    }
}
