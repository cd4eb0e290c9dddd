import Testing

@testable import Coincidence

@Suite struct KaplanMeierTests {
    /// Remission of leukaemia with 6-mercaptopurine, in weeks, `+` for censored: Freireich et al., Blood 21, 1963, as in Klein and
    /// Moeschberger, Survival Analysis (2003), tables 1.1 and 4.1.
    private static let remissions = [
        (6, true), (6, true), (6, true), (6, false), (7, true), (9, false), (10, true), (10, false), (11, false),
        (13, true),
        (16, true), (17, false), (19, false), (20, false), (22, true), (23, true), (25, false), (32, false),
        (32, false),
        (34, false), (35, false),
    ]

    @Test(arguments: [
        (6, 0.857, 0.0764), (7, 0.807, 0.0869), (10, 0.753, 0.0963), (13, 0.690, 0.1068), (16, 0.627, 0.1141),
        (22, 0.538, 0.1282), (23, 0.448, 0.1346),
    ])
    func `shares still waiting are those published for 6-MP`(week: Int, waiting: Double, error: Double) throws {
        let curve = KaplanMeier(Self.remissions.map { Wait(days: $0.0, isEnded: $0.1) })
        let step = try #require(curve.steps.first { $0.day == week })
        #expect(abs(step.waiting - waiting) < 0.0006)
        // The interval is Wilson's for as many waits as this standard error is worth.
        let worth = waiting * (1 - waiting) / (error * error)
        let interval = WilsonInterval.interval(share: waiting, of: worth)
        #expect(abs(step.interval.lowerBound - interval.lowerBound) < 0.003)
        #expect(abs(step.interval.upperBound - interval.upperBound) < 0.003)
    }

    @Test func `the median is the first day beyond which no more than half go on`() {
        #expect(KaplanMeier(Self.remissions.map { Wait(days: $0.0, isEnded: $0.1) }).median == 23)
        #expect(KaplanMeier([Wait(days: 4, isEnded: true), Wait(days: 9, isEnded: true)]).median == 4)
        #expect(
            KaplanMeier([Wait(days: 4, isEnded: true), Wait(days: 2, isEnded: false), Wait(days: 5, isEnded: false)])
                .median == 4)
        #expect(KaplanMeier([Wait(days: 4, isEnded: false)]).median == nil)
        #expect(KaplanMeier([]).steps.isEmpty)
    }

    @Test func `without censoring the curve is the plain share and the interval is Wilson's`() {
        let curve = KaplanMeier([1, 1, 3, 8].map { Wait(days: $0, isEnded: true) })
        #expect(curve.steps.map(\.day) == [0, 1, 3, 8])
        #expect(curve.steps.map { ($0.waiting * 4).rounded() } == [4, 2, 1, 0])
        for (step, k) in zip(curve.steps, [4, 2, 1]) {
            let wilson = WilsonInterval.interval(k, of: 4)
            #expect(abs(step.interval.lowerBound - wilson.lowerBound) < 1e-9, "\(step)")
            #expect(abs(step.interval.upperBound - wilson.upperBound) < 1e-9, "\(step)")
        }
        #expect(curve.steps.last?.interval.lowerBound == 0)
    }

    @Test func `a wait lasts to the first event on its day or later, or to the end of the span`() throws {
        let span = try DrawnSeries.series("----------").span
        let waits = Waits.to([2, 6], from: [0, 2, 3, 7], within: nil, in: span)
        #expect(
            waits == [
                Wait(days: 2, isEnded: true), Wait(days: 0, isEnded: true), Wait(days: 3, isEnded: true),
                Wait(days: 2, isEnded: false),
            ])
        #expect(
            Waits.to([6], from: [0], within: 4, in: span) == [Wait(days: 4, isEnded: false)])
    }

    @Test func `an imprecise event may end a wait as early as its date allows`() throws {
        let span = try DrawnSeries.series("----------").span
        let events = DrawnSeries.imprecise([1...5, 8...8])
        #expect(
            Waits.toEarliest(events, from: [0, 3, 6], within: nil, in: span)
                == [Wait(days: 1, isEnded: true), Wait(days: 0, isEnded: true), Wait(days: 2, isEnded: true)])
    }
}
