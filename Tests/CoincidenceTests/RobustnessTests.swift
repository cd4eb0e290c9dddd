import Testing

@testable import Coincidence

@Suite struct RobustnessTests {
    private static let names = SeriesNames(
        event: "an inspection", events: "inspections", trigger: "a permit", triggers: "permits")
    private static let question = CoincidenceQuestion(.trigger, CoincidenceWindow(direction: .after, length: 2))

    private func checks(_ triggers: String, _ events: String, placebo: String? = nil) throws -> [RobustnessCheck] {
        try Robustness(
            Self.question, localReach: 3, redrawUnit: nil, episodeGap: 1, placeboDays: [-4, 4], drawCount: 99
        )
        .checks(
            DrawnSeries.pair(
                events: try DrawnSeries.series(events), triggers: try DrawnSeries.series(triggers)),
            placebo: try placebo.map { try DrawnSeries.series($0) }, names: Self.names)
    }

    private func check(
        _ kind: RobustnessCheck.Kind, _ triggers: String, _ events: String, placebo: String? = nil
    ) throws -> RobustnessCheck {
        try #require(try checks(triggers, events, placebo: placebo).first { $0.kind == kind })
    }

    @Test func `every check is there, and none asks for what was not given`() throws {
        let kinds = try checks("-x---x--------------", "--x---------x-------").map(\.kind)
        #expect(Set(kinds) == Set(RobustnessCheck.Kind.allCases).subtracting([.placeboTriggers]))
        #expect(try check(.placeboTriggers, "-x--------", "---------x", placebo: "-------x--").k == 1)
    }

    @Test func `triggers on dates that mean nothing are counted as if they stood there`() throws {
        // The permits of days 1 and 5, 4 days later, stand on days 5 and 9; the inspections on days 6 and 11.
        let moved = try checks("-x---x--------------", "------x----x--------").filter { $0.kind == .placeboDates }
        #expect(moved.map(\.k) == [0, 2])
        #expect(moved[1].detail == "permits as if 4 days later, round the span")
        #expect(
            moved[1].reading.hasPrefix("2 of 2 (p = ") && moved[1].reading.contains("1 of 2 on the real ones."))
    }

    @Test func `a move that comes round to where it began is no placebo`() throws {
        // Of 9 days, 4 days later and 4 earlier are one move each; with 5 and 4 days they meet. Of 5 days both end near by.
        #expect(try checks("-x-------", "--x------").count { $0.kind == .placeboDates } == 2)
        #expect(try checks("-x------", "--x-----").count { $0.kind == .placeboDates } == 1)
        #expect(try checks("-x---", "--x--").count { $0.kind == .placeboDates } == 0)
    }

    @Test func `a burst counts once, on its first day`() throws {
        let episodes = try check(.episodes, "--x-----------------", "-xx-x--2------------")
        #expect((episodes.k, episodes.n) == (1, 1))
        #expect(
            episodes.detail == "inspections at most 1 days apart counted as one, on their first day: 3 instead of 5")
        // The burst of days 1 and 2 begins before the permit.
        #expect(try check(.episodes, "--x-----------------", "-xx-----------------").k == 0)
    }

    @Test func `a window that reaches beyond the span was not watched whole`() throws {
        let ends = try check(.spanEnds, "x-----------------x-", "-x------------------")
        #expect((ends.k, ends.n) == (1, 1))
        #expect(ends.detail.hasSuffix(": 1"))
    }

    @Test func `without each trigger and each burst p lies between what it is without one of them`() throws {
        func p(_ triggers: String, _ events: String) throws -> Double {
            CoincidenceTest(primary: Self.question, localReach: 3).results(
                DrawnSeries.pair(
                    events: try DrawnSeries.series(events), triggers: try DrawnSeries.series(triggers))
            )[0].p
        }
        let (triggers, events) = ("-x-x------x---------", "-xx---2-------------")
        let checks = try checks(triggers, events).filter { $0.kind == .leftOut }
        let without = [
            [
                try p("---x------x---------", events), try p("-x--------x---------", events),
                try p("-x-x----------------", events),
            ],
            [try p(triggers, "------2-------------"), try p(triggers, "-xx-----------------")],
        ]
        let declared = Wording.decimal(try p(triggers, events), 3)
        for (check, ps) in zip(checks, without) {
            let (low, high) = (try #require(ps.min()), try #require(ps.max()))
            #expect(low < high)
            #expect(
                check.reading.hasPrefix(
                    "p lies between \(Wording.decimal(low, 3)) and \(Wording.decimal(high, 3)) instead of \(declared).")
            )
        }
        #expect(checks.map(\.detail).last == "without one burst of inspections after the other, at most 1 days apart")
    }

    @Test func `days count once whoever happens on them`() throws {
        let distinct = try check(.distinctDays, "3---x---------------", "-2------------------")
        #expect((distinct.k, distinct.n) == (1, 2))
    }

    @Test func `fewer is asked too`() throws {
        let fewer = try check(.fewer, "x-x-x-x-x-----------", "-----------x-x-x-x-x")
        #expect((fewer.k, fewer.n) == (0, 5))
        let p = try #require(fewer.p)
        #expect(p < 0.5)
        #expect(try check(.twoSided, "x-x-x-x-x-----------", "-----------x-x-x-x-x").p == min(1, 2 * p))
    }

    @Test func `tests that bursts deceive are said to be so`() throws {
        let even = String(repeating: "x---------", count: 40)
        let bursts = String(repeating: String(repeating: "-", count: 90) + "xxxxxxxxxx", count: 4)
        for kind in [RobustnessCheck.Kind.poisson, .redrawnEvents, .clustering] {
            #expect(try check(kind, even, bursts).isWarning)
            #expect(try check(kind, even, bursts).reading.contains("false alarms"))
            #expect(try !check(kind, bursts, even).isWarning)
        }
    }

    @Test func `a trend that both share is said to deceive the shift round the whole span`() throws {
        let late = String(repeating: "-", count: 200) + String(repeating: "x----", count: 40)
        #expect(try check(.sharedTrend, late, late).isWarning)
        #expect(try check(.circularShift, late, late).isWarning)
        #expect(try !check(.localShift, late, late).isWarning)
        let even = String(repeating: "x---------", count: 40)
        #expect(try !check(.circularShift, even, late).isWarning)
    }

    @Test func `imprecise dates are drawn from the days that they allow`() throws {
        let span = try DrawnSeries.series([], days: 40).span
        let exact = EventSeries(offsets: [10], span: span)
        func draws(_ events: [ClosedRange<Int>]) -> DateDraws {
            DateDraws(
                Self.question,
                SeriesPair(
                    events: exact, triggers: exact, allEvents: DrawnSeries.imprecise(events),
                    allTriggers: DrawnSeries.imprecise([10...10])), localReach: 3, drawCount: 400, seed: 9)
        }
        // Whichever of the days it is, it coincides, and as often as another one.
        #expect((draws([10...12]).k.low, draws([10...12]).k.high) == (1, 1))
        #expect(draws([10...12]).p == draws([11...11]).p)
        // Of ten days three coincide: mostly it does not, and in more than 5 of 100 it does.
        #expect((draws([8...17]).k.median, draws([8...17]).k.high) == (0, 1))
        // A date that reaches out of the span is not always in it.
        let edge = draws([10...10, -30...9])
        #expect((edge.n.low, edge.k.low) == (1, 1))
        // Without an end it is drawn within the span.
        #expect(draws([10...Int(1) << 61]).n.low == 1)
        #expect(draws([8...17]) == draws([8...17]))
    }
}
