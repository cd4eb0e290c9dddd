/// A rule of the portable subset, with what to write instead: texts that keep to all of them mean the same to SQLite,
/// PostgreSQL and Spark, but for what Documentation/SQL.md says is not checked.
enum SQLRule: String, CaseIterable {
    case grammar, quotes, literals, textAsName, equals, identity, nullTest, operators, collation, bits, inARow, rows
    case membership, tables, joins, named, values, mixedSets, oneValue
    case limit, limitWithoutOrder, nullOrder, distinctOrder, windowOrder, windowFrame, windowFilter
    case alias, hiddenColumn, groupedColumn, having
    case comparison, dateOrder, wholeDay, condition, branches
    case wholeDivision, remainder, arithmetic, concatenation, castType, castValue
    case likePattern, likeText, argument, severalArguments, startOfText
    /// No matter of engines: a text that would take without end to prepare or to run.
    case excess

    var expected: String { texts.expected }
    var mend: String { texts.mend }

    private static let alike = "SQL that SQLite, PostgreSQL and Spark read alike"

    private var texts: (expected: String, mend: String) {
        switch self {
        case .grammar: (Self.alike, "Documentation/SQL.md says what may be written")
        case .quotes: ("names bare or in double quotes", "write \"name\"")
        case .literals: ("numbers in decimal digits, texts in single quotes", "write the number or text as it is read")
        case .textAsName: ("a name behind AS", "put names into double quotes; single ones are for texts")
        case .equals: (Self.alike, "write `=`")
        case .identity:
            (
                "IS NULL, IS TRUE, IS FALSE, or IS DISTINCT FROM",
                "write `IS NOT DISTINCT FROM` for equal or both missing, `IS DISTINCT FROM` for the contrary"
            )
        case .nullTest: (Self.alike, "write `IS NULL` or `IS NOT NULL`")
        case .operators: (Self.alike, "write LIKE, which tells cases apart, or contains_word(text, word)")
        case .collation: ("texts compared by their characters", "compare fold(text), or lower(text), on both sides")
        case .bits: ("+ - * / % || and comparisons", "write it with these")
        case .inARow: ("brackets, since engines bind these differently", "put the first comparison into brackets")
        case .rows: ("one value on each side", "compare value by value, with AND between")
        case .membership:
            ("IN with values, or a query, in brackets", "write IN (SELECT column FROM table), or IN ('a', 'b')")
        case .tables: ("a table that the stage reads, by its name alone", "name one of the stage's inputs")
        case .joins:
            (
                "a comma, CROSS JOIN, or JOIN, LEFT, RIGHT or FULL JOIN with ON or USING; queries with a name",
                "say with ON or USING which rows belong together, and give a query a name with AS"
            )
        case .named: ("WITH name AS (SELECT ...)", "leave RECURSIVE and MATERIALIZED out")
        case .values: ("SELECT", "write SELECT 1 AS x UNION ALL SELECT 2")
        case .mixedSets:
            ("INTERSECT alone", "put one of the two into a query in FROM; engines bind INTERSECT differently")
        case .oneValue:
            (
                "one value: a sum, count or the like over all rows",
                "write min(...) or max(...) around it, without GROUP BY"
            )
        case .limit: ("LIMIT n, or LIMIT n OFFSET m", "write LIMIT count OFFSET passed-over, in plain numbers")
        case .limitWithoutOrder:
            (
                "ORDER BY before LIMIT, since engines hold rows in orders of their own",
                "say with ORDER BY which rows come first"
            )
        case .nullOrder:
            (
                "where missing values stand: SQLite and Spark take them for the least, PostgreSQL for the greatest",
                "write NULLS FIRST or NULLS LAST behind it"
            )
        case .distinctOrder: ("an order by what SELECT DISTINCT lists", "list it, or leave DISTINCT or this order out")
        case .windowOrder:
            ("ORDER BY in the window, since engines hold rows in orders of their own", "say OVER (ORDER BY ...)")
        case .windowFrame: ("ROWS, or RANGE between CURRENT ROW and UNBOUNDED", "write it with ROWS")
        case .windowFilter: (Self.alike, "put CASE WHEN ... THEN ... END into the function in place of FILTER")
        case .alias:
            (
                "columns of the tables; a name of the result alone in GROUP BY or ORDER BY",
                "write again what the name stands for"
            )
        case .hiddenColumn: ("a column of the table", "make a column of it in a stage before")
        case .groupedColumn:
            (
                "columns of GROUP BY, and sums, counts and the like of others",
                "put it into GROUP BY, or say which of the group's values is meant: min(...) or max(...), as min(earliest(date))"
            )
        case .having: ("WHERE, or HAVING behind GROUP BY", "put the condition into a query around this one")
        case .comparison:
            (
                "values of one kind on both sides: SQLite, PostgreSQL and Spark convert, refuse or guess",
                "write a text in single quotes, a number without, or CAST(number AS TEXT)"
            )
        case .dateOrder:
            (
                "days to compare: a date is its EDTF, a text, and '2023-11' comes before '2023-11-01' in it",
                "write earliest(date) or latest(date), and of a group min(earliest(date)) or max(latest(date))"
            )
        case .wholeDay: ("a whole day beside earliest(...) and latest(...)", "write it as '2023-11-01'")
        case .condition:
            ("true or false: a comparison, or a column of booleans", "write what it is compared with, such as n <> 0")
        case .branches:
            (
                "values of one kind: SQLite mixes kinds, PostgreSQL refuses, Spark makes texts",
                "make all of them texts, or all numbers"
            )
        case .wholeDivision:
            (
                "a division with a fraction: 7 / 2 is 3 in SQLite and PostgreSQL, 3.5 in Spark", "write 1.0 * a / b"
            )
        case .remainder: ("% between whole numbers", "make both of them whole numbers: CAST(round(x) AS INTEGER)")
        case .arithmetic:
            ("numbers to reckon with", "days_between(a, b) reckons with dates; CASE WHEN ... THEN 1 ELSE 0 END counts")
        case .concatenation: ("texts on both sides of ||", "write CAST(n AS TEXT) for whole numbers")
        case .castType: ("CAST to INTEGER, REAL or TEXT", "cast to one of these; a date's type is stated: type: date")
        case .castValue:
            (
                "whole numbers or dates to TEXT, whole or round(...) numbers to INTEGER, numbers to REAL",
                "read the column as the type it has, or round(x) before the cast"
            )
        case .likePattern:
            (
                "a pattern in single quotes, without \\ unless ESCAPE says so, and then only before % _ and itself",
                "write the pattern as a text; `ESCAPE '!'` and !% for a percent sign"
            )
        case .likeText: ("a text before LIKE", "compare numbers with = or <")
        case .argument:
            (
                "a text for functions of texts, a number for those of numbers",
                "give it one; count(*) FILTER (WHERE x) counts what is true"
            )
        case .severalArguments:
            (Self.alike, "write CASE WHEN a > b THEN a ELSE b END; replace(text, ' ', '') for trim; count(*)")
        case .startOfText: ("places counted from 1", "count from the first character")
        case .excess: ("a text of some hundred lines, and results of a size", "take it apart into several stages")
        }
    }
}
