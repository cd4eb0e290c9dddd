import Tables
import Testing

@testable import Storage

/// Each rule of the portable subset: where it speaks up, and the form that passes.
@Suite struct SQLPortabilityTests {
    struct Example: CustomTestStringConvertible, Sendable {
        let rule: SQLRule
        /// The fault stands at the sign `¦`, which is taken out.
        let refused: String
        let portable: String

        init(_ rule: SQLRule, _ refused: String, _ portable: String) {
            (self.rule, self.refused, self.portable) = (rule, refused, portable)
        }

        var testDescription: String { "\(rule): \(refused)" }
    }

    /// Columns of `sites`: id text, opened date, side category, wells integer, output number, is_open boolean, tags list.
    static let queries: [Example] = [
        .init(.quotes, "SELECT ¦`id` FROM sites", "SELECT \"id\" FROM sites"),
        .init(.quotes, "SELECT id FROM ¦[sites]", "SELECT id FROM \"sites\""),
        .init(.literals, "SELECT ¦0x10 AS n", "SELECT 16 AS n"),
        .init(.literals, "SELECT id FROM sites WHERE id = ¦x'61'", "SELECT id FROM sites WHERE id = 'a'"),
        .init(.textAsName, "SELECT id AS ¦'a' FROM sites", "SELECT id AS \"a\" FROM sites"),
        .init(.tables, "SELECT * FROM ¦main.sites", "SELECT * FROM sites"),
        .init(.joins, "SELECT 1 AS x FROM sites ¦NATURAL JOIN other", "SELECT 1 AS x FROM sites JOIN other USING (id)"),
        .init(.joins, "SELECT 1 AS x FROM sites JOIN ¦other", "SELECT 1 AS x FROM sites CROSS JOIN other"),
        .init(
            .joins, "SELECT 1 AS x FROM ¦(SELECT id FROM sites)", "SELECT 1 AS x FROM (SELECT id FROM sites) AS s"),
        .init(
            .joins, "SELECT 1 AS x FROM sites, other ¦ON sites.id = other.id",
            "SELECT 1 AS x FROM sites FULL JOIN other ON sites.id = other.id"),
        .init(
            .named, "WITH s AS ¦MATERIALIZED (SELECT id FROM sites) SELECT id FROM s",
            "WITH s(name) AS (SELECT id FROM sites) SELECT name FROM s"),
        .init(.values, "¦VALUES (1), (2)", "SELECT 1 AS x UNION ALL SELECT 2"),
        .init(
            .mixedSets, "SELECT id FROM sites UNION SELECT id FROM other ¦INTERSECT SELECT id FROM sites",
            "SELECT id FROM sites INTERSECT SELECT id FROM other"),
        .init(
            .branches, "SELECT id AS x FROM sites UNION ¦SELECT wells FROM sites",
            "SELECT id AS x FROM sites UNION SELECT side FROM sites"),
        .init(
            .oneValue, "SELECT ¦(SELECT id FROM other) AS x FROM sites",
            "SELECT (SELECT max(id) FROM other) AS x FROM sites"),
        .init(
            .limit, "SELECT id FROM sites ORDER BY id NULLS FIRST LIMIT 2¦, 1",
            "SELECT id FROM sites ORDER BY id NULLS FIRST LIMIT 1 OFFSET 2"),
        .init(
            .limitWithoutOrder, "SELECT id FROM sites ¦LIMIT 1", "SELECT id FROM sites ORDER BY id NULLS LAST LIMIT 1"),
        .init(.nullOrder, "SELECT id FROM sites ORDER BY ¦id", "SELECT id FROM sites ORDER BY id NULLS FIRST"),
        .init(.nullOrder, "SELECT id FROM sites ORDER BY ¦1 DESC", "SELECT id FROM sites ORDER BY 1 DESC NULLS LAST"),
        .init(
            .nullOrder, "SELECT id FROM sites WHERE id = 'a' OR id IS NOT NULL ORDER BY ¦id",
            "SELECT id FROM sites WHERE id IS NOT NULL AND wells > 1 ORDER BY id"),
        .init(
            .nullOrder, "SELECT id FROM sites UNION SELECT id FROM other ORDER BY ¦id",
            "SELECT count(*) AS n FROM sites UNION SELECT 1 ORDER BY n"),
        .init(
            .nullOrder, "SELECT rank() OVER (ORDER BY ¦wells DESC) AS r FROM sites",
            "SELECT rank() OVER (ORDER BY wells DESC NULLS LAST) AS r FROM sites"),
        .init(
            .nullOrder, "SELECT wells FROM sites ORDER BY side IS NULL, ¦wells",
            "SELECT wells FROM sites ORDER BY wells IS NULL, wells"),
        .init(
            .distinctOrder, "SELECT DISTINCT side FROM sites ORDER BY ¦id NULLS FIRST",
            "SELECT DISTINCT side FROM sites ORDER BY side NULLS FIRST"),
        .init(
            .windowOrder, "SELECT ¦row_number() OVER (PARTITION BY side) AS n FROM sites",
            "SELECT row_number() OVER w AS n FROM sites WINDOW w AS (ORDER BY id NULLS FIRST)"),
        .init(
            .windowOrder, "SELECT sum(wells) OVER (¦ROWS 2 PRECEDING) AS n FROM sites",
            "SELECT sum(wells) OVER (ORDER BY id NULLS FIRST ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) AS n FROM sites"),
        .init(
            .windowFrame, "SELECT sum(wells) OVER (ORDER BY id NULLS FIRST ¦GROUPS 2 PRECEDING) AS n FROM sites",
            "SELECT sum(wells) OVER (ORDER BY id NULLS FIRST RANGE UNBOUNDED PRECEDING) AS n FROM sites"),
        .init(
            .windowFilter, "SELECT count(*) FILTER (WHERE is_open) ¦OVER () AS n FROM sites",
            "SELECT count(CASE WHEN is_open THEN 1 END) OVER () AS n FROM sites"),
        .init(
            .alias, "SELECT wells + 1 AS w FROM sites WHERE ¦w > 1",
            "SELECT wells + 1 AS w FROM sites WHERE wells + 1 > 1"),
        .init(
            .alias, "SELECT wells + 1 AS w FROM sites ORDER BY ¦w + 1 NULLS FIRST",
            "SELECT wells + 1 AS w FROM sites ORDER BY w NULLS FIRST"),
        .init(
            .alias, "SELECT side AS s, count(*) AS n FROM sites GROUP BY side HAVING ¦n > 1",
            "SELECT side AS s, count(*) AS n FROM sites GROUP BY s HAVING count(*) > 1"),
        .init(.hiddenColumn, "SELECT ¦rowid FROM sites", "SELECT \"id\" FROM sites"),
        .init(.hiddenColumn, "SELECT ¦s.origin FROM sites AS s", "SELECT s.id FROM sites AS s"),
        .init(
            .groupedColumn, "SELECT side, ¦id FROM sites GROUP BY side",
            "SELECT side, min(id) AS id FROM sites GROUP BY 1"),
        .init(.groupedColumn, "SELECT count(*) AS n, ¦wells + 1 AS w FROM sites", "SELECT count(*) AS n FROM sites"),
        .init(
            .groupedColumn, "SELECT year(opened) AS y, ¦opened FROM sites GROUP BY year(opened)",
            "SELECT sites.side, lower(side) AS l, year(opened) + 1 AS y FROM sites GROUP BY side, year(sites.opened)"),
        .init(.groupedColumn, "SELECT ¦* FROM sites GROUP BY side", "SELECT side FROM sites GROUP BY side"),
        .init(
            .groupedColumn,
            "SELECT side, (SELECT count(*) FROM other AS o WHERE o.id = ¦sites.id) AS n FROM sites GROUP BY side",
            "SELECT side, (SELECT count(*) FROM other AS o WHERE o.side = sites.side) AS n FROM sites GROUP BY side"),
        .init(
            .having, "SELECT count(*) AS n FROM sites ¦HAVING count(*) > 1",
            "SELECT side, count(*) AS n FROM sites GROUP BY side HAVING count(*) > 1"),
    ]

    static let conditions: [Example] = [
        .init(.grammar, "¦main.sites.id = 'a'", "sites.id = 'a' AND NOT EXISTS (SELECT 1 FROM other)"),
        .init(.equals, "id ¦== 'a'", "id = 'a' AND side <> 'b' AND side != 'c'"),
        .init(.identity, "id ¦IS side", "id IS NOT DISTINCT FROM side"),
        .init(.identity, "id ¦IS NOT 'a'", "is_open IS TRUE OR is_open IS NOT FALSE OR id IS NULL"),
        .init(.nullTest, "id ¦ISNULL", "id IS NULL"), .init(.nullTest, "id ¦NOT NULL", "id IS NOT NULL"),
        .init(.operators, "id ¦GLOB 'a*'", "id LIKE 'a%'"),
        .init(.collation, "id = 'A' ¦COLLATE NOCASE", "lower(id) = 'a'"),
        .init(.bits, "wells ¦& 1 = 1", "wells % 2 = 1"), .init(.bits, "¦~wells = 1", "- wells = 1"),
        .init(.inARow, "wells > 1 ¦= is_open", "(wells > 1) = is_open"),
        .init(.inARow, "id = 'a' ¦IS NULL", "(id = 'a') IS NULL"),
        .init(.rows, "¦(id, side) = ('a', 'b')", "id = 'a' AND side = 'b'"),
        .init(.membership, "id IN ¦other", "id IN (SELECT id FROM other)"),
        .init(.membership, "id IN (¦)", "id IN ('a', 'b') AND wells NOT IN (1, 2.5)"),
        .init(.comparison, "id ¦= 1", "id = '1'"), .init(.comparison, "wells ¦> '1'", "wells > 1.5"),
        .init(.comparison, "is_open ¦= 1", "is_open = TRUE"), .init(.comparison, "id ¦IN (1, 2)", "id IN ('1', side)"),
        .init(.comparison, "wells ¦IN (SELECT id FROM other)", "wells IN (SELECT wells FROM sites)"),
        .init(.comparison, "CASE side WHEN ¦1 THEN TRUE END", "CASE side WHEN 'a' THEN TRUE END"),
        .init(.dateOrder, "¦opened > '2023-11'", "earliest(opened) > '2023-11-01'"),
        .init(.dateOrder, "id = 'a' OR ¦opened BETWEEN '2023-01-01' AND '2023-12-31'", "opened = '2023-11'"),
        .init(.wholeDay, "latest(opened) <= ¦'2023-11'", "latest(opened) <= '2023-11-30'"),
        .init(.condition, "¦wells", "wells <> 0"), .init(.condition, "is_open AND ¦wells", "is_open AND NOT is_open"),
        .init(.condition, "CASE WHEN ¦wells THEN is_open END", "CASE WHEN is_open THEN wells > 1 ELSE FALSE END"),
        .init(
            .branches, "coalesce(CASE WHEN is_open THEN 'a' ELSE ¦1 END, 'b') = 'c'",
            "CASE WHEN is_open THEN 1 ELSE 2.5 END > 2"),
        .init(.branches, "¦coalesce(wells, 'none') = 'none'", "coalesce(side, opened, 'none') = 'none'"),
        .init(.wholeDivision, "wells ¦/ 2 = 1", "1.0 * wells / 2 = .5 OR CAST(wells AS REAL) / 2 = 1e-1"),
        .init(.remainder, "output ¦% 2 = 1", "CAST(round(output) AS INTEGER) % 2 = 1"),
        .init(.arithmetic, "opened ¦- 1 = 2", "days_between(opened, opened) + 1 = 2"),
        .init(.arithmetic, "¦-id = 1", "-wells = 1"),
        .init(.concatenation, "id ¦|| wells = 'a1'", "id || CAST(wells AS TEXT) || opened = 'a1'"),
        .init(.castType, "CAST(wells AS ¦DECIMAL) = 1", "CAST(wells AS REAL) = 1"),
        .init(.castType, "CAST(wells AS ¦VARCHAR(3)) = '1'", "cast(wells AS text) = '1'"),
        .init(.castValue, "¦CAST(id AS INTEGER) = 1", "id = '1'"),
        .init(.castValue, "¦CAST(output AS INTEGER) = 1", "CAST(round(output) AS INTEGER) = 1"),
        .init(.castValue, "¦CAST(output AS TEXT) = '1'", "CAST(wells AS TEXT) = '1'"),
        .init(.likePattern, "id LIKE ¦side", "id LIKE '%gas%' AND id NOT LIKE 'x%'"),
        .init(.likePattern, "id LIKE ¦'50\\%'", "id LIKE '50!%' ESCAPE '!'"),
        .init(.likePattern, "id LIKE ¦'50!x' ESCAPE '!'", "id LIKE '!!!_%' ESCAPE '!'"),
        .init(.likeText, "wells ¦LIKE '1%'", "CAST(wells AS TEXT) LIKE '1%'"),
        .init(.argument, "¦length(wells) = 1", "length(id) = 1"),
        .init(
            .argument, "EXISTS (SELECT ¦sum(is_open) FROM sites)",
            "EXISTS (SELECT count(*) FILTER (WHERE is_open) FROM sites)"),
        .init(.severalArguments, "¦max(wells, 1) = 1", "CASE WHEN wells > 1 THEN wells ELSE 1 END = 1"),
        .init(.severalArguments, "¦trim(id, '-') = 'a'", "trim(replace(id, '-', ' ')) = 'a'"),
        .init(.startOfText, "substr(id, ¦-1) = 'a'", "substr(id, 1, 2) = 'a'"),
        .init(.startOfText, "substr(id, ¦0, 2) = 'a'", "substr(id, length(id)) = 'a'"),
    ]

    static func session() throws -> SQLSession {
        try SQLSession([("sites", SQLSessionTests.sites), ("other", SQLSessionTests.sites)])
    }

    private static func check(_ example: Example, _ ask: (String) throws -> Void) {
        let refused = example.refused.replacing("¦", with: "")
        let place = example.refused.split(separator: "¦", omittingEmptySubsequences: false)[0].count
        do {
            try ask(refused)
            Issue.record("\(refused) passed")
        } catch let fault as SQLFault {
            #expect(fault.reason == .notPortable, "\(fault)")
            #expect(fault.offset == place, "\(fault)")
            #expect(fault.mend == example.rule.mend, "\(fault)")
        } catch {
            Issue.record("\(error)")
        }
        do {
            try ask(example.portable)
        } catch {
            Issue.record("\(example.portable): \(error)")
        }
    }

    @Test(arguments: queries)
    func `a query that another engine would read otherwise is refused at its place`(example: Example) throws {
        let session = try Self.session()
        Self.check(example) { try session.checkPortability(ofQuery: $0) }
    }

    @Test(arguments: conditions)
    func `so is a condition`(example: Example) throws {
        let session = try Self.session()
        Self.check(example) { _ = try session.rows(of: "sites", where: $0) }
    }

    @Test func `every rule has an example`() {
        let shown = Set((Self.queries + Self.conditions).map(\.rule)).union([.excess])
        #expect(SQLRule.allCases.filter { !shown.contains($0) } == [])
    }

    @Test(arguments: [
        "id = 'x == y IS z GLOB [a] /* */ `b`' -- IS x == 1", "id = 'a' /* GLOB ` [ */ AND side = 'b'",
        "\"match\" = 'a' AND \"order\" = 1 AND \"it's == [x]\" = 'b'", "year = 1 AND count = 2 AND left = 'c'",
        "first = 'a' AND \"FIRST\" = 'b' AND offset > 1.5 AND date = '2020'", "year(date) = 2020 AND year = 2020",
        "date IN ('2020', '2021') AND date <> earliest(date) AND earliest(date) < latest(date)",
        "earliest(date) BETWEEN '2020-01-01' AND '2020-12-31' AND NULL IS NULL", "coalesce(NULL, year) = 1",
    ])
    func `texts, comments and names raise no alarm`(condition: String) throws {
        let table = TableBuilder(
            schema: Schema([
                Field("id", .text), Field("side", .category), Field("match", .text), Field("order", .integer),
                Field("it's == [x]", .text), Field("year", .integer), Field("count", .integer), Field("left", .text),
                Field("first", .text), Field("offset", .number), Field("date", .date),
            ])
        ).finish()
        #expect(try SQLSession([("t", table)]).rows(of: "t", where: condition) == [])
    }

    /// Each query stands in its own ORDER BY again: looked at anew each time, forty of them would take 2^40 looks.
    @Test func `queries within queries are looked at once`() throws {
        var query = "SELECT max(id) AS x FROM sites"
        for _ in 0..<30 { query = "SELECT (\(query)) AS x, count(*) AS n FROM sites ORDER BY x NULLS FIRST" }
        let portability = SQLPortability(["sites", "other"].map { ($0, SQLSessionTests.sites.schema) })
        #expect(portability.breach(inQuery: query)?.found == nil)
        #expect(
            portability.breach(
                inQuery: "SELECT * FROM sites JOIN other USING (id) UNION SELECT * FROM sites JOIN other USING (id)")?
                .found == nil)
    }

    /// What SQLite has against a text is said first: a misspelt name is no matter of engines.
    @Test func `a misspelt name is told before anything else`() throws {
        let session = try Self.session()
        #expect(throws: SQLFault(message: "no such column: welds", offset: 23)) {
            try session.checkPortability(ofQuery: "SELECT id == 'a' AS x, welds FROM sites")
        }
    }

    @Test(arguments: [
        ("iif(is_open, 1, 2) = 1", "write CASE WHEN ... THEN ... ELSE ... END"),
        ("ifnull(id, 'x') = 'x'", "write coalesce(a, b)"), ("strftime('%Y', opened) = '2020'", "write year(d), "),
        ("id REGEXP 'a'", "write LIKE, "), ("typeof(id) = 'text'", "write CASE over"),
        ("opened > current_date", "take it out"),
    ])
    func `functions that others lack are told by what to write`(condition: String, mend: String) throws {
        let session = try Self.session()
        let fault = #expect(throws: SQLFault.self) { try session.rows(of: "sites", where: condition) }
        #expect(fault?.mend?.hasPrefix(mend) ?? false, "\(String(describing: fault))")
    }

    @Test func `LIKE tells cases apart, and letters beyond ASCII have capitals`() throws {
        let rows = try SQLSessionTests.rows(
            "SELECT 'Gas' LIKE 'gas', 'Gas' LIKE 'G_s', lower('ŞƏKİ ÖL'), upper('şə ö'), lower(NULL) IS NULL")
        #expect(
            rows == [[.integer(0), .integer(1), .text("şəki\u{307} öl"), .text("ŞƏ Ö"), .integer(1)]])
    }
}
