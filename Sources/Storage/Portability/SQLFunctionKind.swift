/// What functions take and give, as far as engines differ in it.
enum SQLFunctionKind {
    static let aggregates: Set<String> = ["avg", "count", "max", "min", "sum"]

    /// Those that need the rows of their window in an order.
    static let ofOrder: Set<String> = [
        "cume_dist", "dense_rank", "first_value", "lag", "last_value", "lead", "nth_value", "ntile", "percent_rank",
        "rank", "row_number",
    ]

    static let ofTexts: Set<String> = [
        "length", "lower", "ltrim", "replace", "rtrim", "substr", "trim", "upper",
    ]

    static let ofNumbers: Set<String> = ["abs", "avg", "round", "sum"]

    /// Functions that give the kind of their first argument are not among them.
    static let results: [String: SQLTrait.Kind] = [
        "avg": .number, "certainty": .text, "contains_word": .boolean, "count": .integer, "cume_dist": .number,
        "days_between": .integer, "dense_rank": .integer, "earliest": .day, "fold": .text, "is_exact": .boolean,
        "latest": .day, "length": .integer, "lower": .text, "ltrim": .text, "month": .integer, "ntile": .integer,
        "percent_rank": .number, "quarter": .integer, "rank": .integer, "replace": .text, "round": .number,
        "row_number": .integer, "rtrim": .text, "site": .text, "substr": .text, "trim": .text, "upper": .text,
        "year": .integer,
    ]

    static let neverNull: Set<String> = [
        "count", "cume_dist", "dense_rank", "ntile", "percent_rank", "rank", "row_number",
    ]

    /// Functions that give NULL of values that are there: of no rows, or of a date without a certain end.
    static let mayGiveNull: Set<String> = [
        "avg", "days_between", "earliest", "first_value", "lag", "last_value", "latest", "lead", "max", "min", "month",
        "nth_value", "nullif", "quarter", "sum", "year",
    ]

    /// What to write in place of functions that SQLite has and the others lack, or read otherwise.
    private static let alternatives: [String: String] = [
        "iif": "CASE WHEN ... THEN ... ELSE ... END", "if": "CASE WHEN ... THEN ... ELSE ... END",
        "ifnull": "coalesce(a, b)", "total": "coalesce(sum(x), 0)", "glob": "LIKE, which tells cases apart",
        "regexp": "LIKE, or contains_word(text, word)", "match": "LIKE, or contains_word(text, word)",
        "instr": "LIKE '%...%', or contains_word(text, word)", "substring": "substr(text, from, count)",
        "typeof": "CASE over the values that are meant; a column has one type",
        "strftime": "year(d), quarter(d), month(d), earliest(d) or latest(d)",
        "date": "earliest(d) or latest(d)", "datetime": "earliest(d) or latest(d)",
        "julianday": "days_between(a, b)", "unixepoch": "days_between(a, b)", "timediff": "days_between(a, b)",
        "time": "earliest(d); dates have no time of day",
        "printf": "CAST(... AS TEXT) and ||", "format": "CAST(... AS TEXT) and ||", "concat": "||",
        "concat_ws": "||", "char": "the character itself in single quotes",
        "unicode": "comparisons of the text itself", "hex": "the text itself",
        "quote": "the text itself", "likely": "the condition alone", "unlikely": "the condition alone",
        "sign": "CASE WHEN x > 0 THEN 1 WHEN x < 0 THEN -1 ELSE 0 END",
        "group_concat": "a row for each text, with ORDER BY", "string_agg": "a row for each text, with ORDER BY",
        "->": "a column of its own for what is within the text",
        "->>": "a column of its own for what is within the text",
    ]

    /// Functions whose result is not the same each time.
    private static let unsteady: Set<String> = [
        "changes", "current_date", "current_time", "current_timestamp", "last_insert_rowid", "random", "randomblob",
        "total_changes",
    ]

    /// How to do without a function that is not on the list; nil where nobody knows.
    static func mend(inPlaceOf function: String) -> String? {
        let name = function.lowercased()
        if unsteady.contains(name) { return "take it out: the same inputs give the same tables" }
        return alternatives[name].map { "write \($0)" }
    }
}
