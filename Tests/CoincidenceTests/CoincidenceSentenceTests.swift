import Foundation
import Testing

@testable import Coincidence

@Suite struct CoincidenceSentenceTests {
    private static let names = SeriesNames(
        event: "an inspection", events: "inspections", trigger: "a permit", triggers: "permits")

    /// A result of k of n with the given numbers of 1,000 shifts that have at least k, under the two null models.
    private static func result(
        _ k: Int, of n: Int, circular: Int = 500, local: Int = 500, rate: CoincidenceRate = .trigger,
        window: CoincidenceWindow = CoincidenceWindow(direction: .after, length: 30), isPrimary: Bool = true,
        partners: Int = 40, adjusted: Double = 1, group: String? = nil
    ) -> CoincidenceResult {
        func null(_ count: Int) -> NullDistribution {
            let counts = Array(repeating: k, count: count) + Array(repeating: 0, count: 1_000 - count)
            return NullDistribution(counts, under: .circular)
        }
        return CoincidenceResult(
            question: CoincidenceQuestion(rate, window), group: group, isPrimary: isPrimary, n: n,
            partnerCount: partners, circular: null(circular), local: null(local),
            adjusted: AdjustedP(circular: adjusted, local: 0), allDates: .none, edgeCount: 0,
            allPartnerCount: partners)
    }

    private static func sentence(_ result: CoincidenceResult, tried: Int = 20) -> String {
        CoincidenceSentence(result, names: names, tried: tried).text
    }

    private static let sentences: [(CoincidenceResult, String)] = [
        (
            result(17, of: 26, circular: 290, local: 480),
            """
            Permits followed by an inspection within 30 days: 17 of 26, no more than chance would give (chance \
            alone would give 4.9 to 8.2 on average, mostly 0 to 17; p = 0.48).
            """
        ),
        (
            result(17, of: 26, circular: 20, local: 10),
            """
            Permits followed by an inspection within 30 days: 17 of 26, more often than chance would give \
            (chance alone would give 0.2 to 0.3 on average, mostly 0 to 0; p = 0.020, p = 1.00 with all 20 \
            questions taken together).
            """
        ),
        (
            // The larger p decides, whichever null model it comes from, and 0.05 is not below 0.05.
            result(20, of: 26, circular: 1, local: 50),
            """
            Permits followed by an inspection within 30 days: 20 of 26, no more than chance would give (chance \
            alone would give 0.0 to 1.0 on average, mostly 0 to 20; p = 0.05000).
            """
        ),
        (
            result(20, of: 26, circular: 9, local: 4),
            """
            Permits followed by an inspection within 30 days: 20 of 26, more often than chance would give \
            (chance alone would give 0.1 to 0.2 on average, mostly 0 to 0; p = 0.009, p = 1.00 with all 20 \
            questions taken together).
            """
        ),
        (
            result(20, of: 26, circular: 30, local: 10, isPrimary: false, adjusted: 0.3),
            """
            Permits followed by an inspection within 30 days: 20 of 26, no more than chance would give where so \
            many questions are asked (chance alone would give 0.2 to 0.6 on average, mostly 0 to 20; p = 0.030, \
            p = 0.30 with all 20 questions taken together).
            """
        ),
        (
            result(20, of: 26, circular: 3, local: 1, isPrimary: false, adjusted: 0.02, group: "North"),
            """
            North: Permits followed by an inspection within 30 days: 20 of 26, more often than chance would give \
            (chance alone would give 0.0 to 0.1 on average, mostly 0 to 0; p = 0.003, p = 0.020 with all 20 \
            questions taken together; exploratory).
            """
        ),
        (
            // So many shifts give as much that not even all could be called unusual.
            result(26, of: 26, circular: 60, local: 10),
            """
            Not even 26 of 26 could be told from chance here, so this can show nothing. Permits followed by an \
            inspection within 30 days: 26 of 26, no more than chance would give (chance alone would give 0.3 to \
            1.6 on average, mostly 0 to 26; p = 0.060).
            """
        ),
        (
            result(20, of: 26, circular: 300, local: 100, isPrimary: false),
            """
            Permits followed by an inspection within 30 days: 20 of 26, no more than chance would give (chance \
            alone would give 2.0 to 6.0 on average, mostly 0 to 20; p = 0.30).
            """
        ),
        (
            result(3, of: 9),
            """
            Only 9 permits to count, so this can show little. Permits followed by an inspection within 30 days: \
            3 of 9, no more than chance would give (chance alone would give 1.5 on average, mostly 0 to 3; p = \
            0.50).
            """
        ),
        (
            result(3, of: 10, partners: 9),
            """
            Only 9 inspections to meet, so this can show little. Permits followed by an inspection within 30 \
            days: 3 of 10, no more than chance would give (chance alone would give 1.5 on average, mostly 0 to \
            3; p = 0.50).
            """
        ),
        (
            result(3, of: 10, partners: 10),
            """
            Permits followed by an inspection within 30 days: 3 of 10, no more than chance would give (chance \
            alone would give 1.5 on average, mostly 0 to 3; p = 0.50).
            """
        ),
        (
            result(0, of: 26, circular: 1_000, local: 1_000),
            """
            Permits followed by an inspection within 30 days: 0 of 26, no more than chance would give (chance \
            alone would give 0.0 on average, mostly 0 to 0; p = 1.00).
            """
        ),
        (
            result(0, of: 0),
            """
            There are no permits with exact dates in the span, so there is nothing to test.
            """
        ),
        (
            result(0, of: 0, rate: .precursor),
            """
            There are no inspections with exact dates in the span, so there is nothing to test.
            """
        ),
        (
            result(0, of: 26, partners: 0),
            """
            There are no inspections with exact dates in the span, so there is nothing to test.
            """
        ),
        (
            result(0, of: 26, rate: .precursor, partners: 0),
            """
            There are no permits with exact dates in the span, so there is nothing to test.
            """
        ),
    ]

    @Test(arguments: sentences)
    func `a result is one sentence`(result: CoincidenceResult, sentence: String) {
        #expect(Self.sentence(result) == sentence)
    }

    @Test(
        arguments: [
            (CoincidenceRate.trigger, .after, 30, 0, "permits followed by an inspection within 30 days"),
            (.trigger, .before, 7, 0, "permits preceded by an inspection within 7 days"),
            (.trigger, .around, 1, 0, "permits with an inspection within 1 day"),
            (.precursor, .after, 30, 0, "inspections preceded by a permit within 30 days"),
            (.precursor, .before, 0, 0, "inspections followed by a permit within 0 days"),
            (.precursor, .around, 14, 0, "inspections with a permit within 14 days"),
            (.trigger, .after, 30, 60, "permits followed by an inspection 60 to 90 days later"),
            (.trigger, .before, 0, 1, "permits preceded by an inspection 1 day earlier"),
            (.precursor, .before, 30, 2, "inspections followed by a permit 2 to 32 days later"),
            (.precursor, .after, 30, 2, "inspections preceded by a permit 2 to 32 days earlier"),
            (.trigger, .around, 30, 5, "permits with an inspection within 30 days of the day 5 days later"),
            (.precursor, .around, 30, 1, "inspections with a permit within 30 days of the day 1 day earlier"),
        ] as [(CoincidenceRate, CoincidenceWindow.Direction, Int, Int, String)])
    func `the subject says who was asked and where the other must lie`(
        rate: CoincidenceRate, direction: CoincidenceWindow.Direction, length: Int, lag: Int, subject: String
    ) {
        let window = CoincidenceWindow(direction: direction, length: length, lag: lag)
        #expect(CoincidenceSentence.subject(of: CoincidenceQuestion(rate, window), names: Self.names) == subject)
    }

    @Test(arguments: CoincidenceRate.allCases, CoincidenceWindow.Direction.allCases)
    func `no sentence says why, or gives a share alone`(
        rate: CoincidenceRate, direction: CoincidenceWindow.Direction
    ) {
        let refused = ["cause", "because", "prove", "led to", "due to", "result", "significan", "%", "percent"]
        for (lag, shifts, n) in [(0, 1, 30), (5, 30, 30), (0, 400, 30), (5, 30, 4), (0, 1_000, 30), (0, 1, 0)] {
            let window = CoincidenceWindow(direction: direction, length: 30, lag: lag)
            let k = min(n, 4)
            for isPrimary in [true, false] {
                let sentence = Self.sentence(
                    Self.result(
                        k, of: n, circular: shifts, local: shifts, rate: rate, window: window, isPrimary: isPrimary))
                #expect(refused.filter(sentence.lowercased().contains) == [])
                #expect(n == 0 || sentence.contains("\(k) of \(n), "))
                #expect(sentence.hasSuffix(".") && sentence.components(separatedBy: ". ").count <= 2)
            }
        }
    }

    @Test(arguments: [
        (0, 1, "0.0"), (0.05, 1, "0.1"), (0.04, 1, "0.0"), (-0.04, 1, "0.0"), (-0.05, 1, "-0.1"), (0.25, 1, "0.3"),
        (-1.25, 1, "-1.3"), (9.96, 1, "10.0"), (0.999, 2, "1.00"), (0.994, 2, "0.99"), (0.007, 2, "0.01"),
        (12.034, 2, "12.03"), (1.05, 3, "1.050"), (2.5, 0, "3"), (-2.5, 0, "-3"), (123_456.78, 1, "123456.8"),
    ])
    func `numbers have a fixed number of decimals, half away from zero`(number: Double, digits: Int, text: String) {
        #expect(Wording.decimal(number, digits) == text)
    }

    @Test(arguments: [
        (9, 30_000, "p < 0.001"), (9, 9_000, "p = 0.001"), (499, 10_000, "p = 0.04990"), (500, 10_000, "p = 0.05000"),
        (7, 100, "p = 0.070"), (1, 3, "p = 0.33"),
    ])
    func `a small p is finer, and none is zero`(shifts: Int, of all: Int, text: String) {
        let null = NullDistribution(
            Array(repeating: 9, count: shifts) + Array(repeating: 0, count: all - shifts), under: .circular)
        let result = CoincidenceResult(
            question: CoincidenceQuestion(.trigger, CoincidenceWindow(direction: .after, length: 30)), group: nil,
            isPrimary: true, n: 20, partnerCount: 40, circular: null, local: null,
            adjusted: AdjustedP(circular: 1, local: 1), allDates: .none, edgeCount: 0, allPartnerCount: 40)
        #expect(Self.sentence(result, tried: 1).contains("; \(text))"))
    }
}
