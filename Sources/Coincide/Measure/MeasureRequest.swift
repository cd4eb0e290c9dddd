import Coincidence
import Diagnostics
import ImpreciseDates

/// What `coincide measure` is asked: two columns of dates, the days watched, and the windows.
public struct MeasureRequest: Sendable {
    /// `FILE:COLUMN` of the later series.
    public var events: String
    /// `FILE:COLUMN` of the earlier series.
    public var triggers: String
    /// EDTF such as `2021-03-02/2026-02-17`, or whole numbers such as `1..20`.
    public var span: String
    /// Lengths in days; the first is the primary question's.
    public var windows: [Int]
    /// Days that pass before a window begins.
    public var lag = 0
    /// `after`, `before` or `around`.
    public var direction = "after"
    /// `trigger` or `precursor`, that of the primary question.
    public var rate = "trigger"
    /// Names of checks beside both shifts; every one where there are none.
    public var nulls: [String] = []
    /// A column that both files have: each of its values is held against itself alone.
    public var by: String?
    /// Of the random numbers.
    public var seed = 1
    /// Whether the report is for programs.
    public var json = false

    /// All else as it stands.
    public init(events: String, triggers: String, span: String, windows: [Int]) {
        self.events = events
        self.triggers = triggers
        self.span = span
        self.windows = windows
    }

    /// What `direction` may be.
    public static var directions: [String] { CoincidenceWindow.Direction.allCases.map(\.rawValue) }
    /// What `rate` may be.
    public static var rates: [String] { CoincidenceRate.allCases.map(\.rawValue) }
    /// What `nulls` may name.
    public static var checks: [String] { RobustnessCheck.Kind.allCases.map(\.rawValue) }

    var test: CoincidenceTest {
        get throws {
            guard let first = windows.first, windows.allSatisfy({ (0...1_000_000).contains($0) }),
                (0...1_000_000).contains(lag)
            else {
                throw Diagnostic.measureOption(
                    "windows", found: windows.map(String.init).joined(separator: ","), expected: "days such as 7,30")
            }
            guard let direction = CoincidenceWindow.Direction(rawValue: direction) else {
                throw Diagnostic.measureOption(
                    "direction", found: direction, expected: "one of \(Self.directions.joined(separator: ", "))")
            }
            guard let rate = CoincidenceRate(rawValue: rate) else {
                throw Diagnostic.measureOption(
                    "rate", found: rate, expected: "one of \(Self.rates.joined(separator: ", "))")
            }
            func window(_ length: Int) -> CoincidenceWindow {
                CoincidenceWindow(direction: direction, length: length, lag: lag)
            }
            return CoincidenceTest(
                primary: CoincidenceQuestion(rate, window(first)), windows: windows.map(window),
                rates: CoincidenceRate.allCases, seed: UInt64(max(0, seed)))
        }
    }

    /// The checks to be shown; both shifts always.
    var kinds: Set<RobustnessCheck.Kind> {
        get throws {
            if nulls.isEmpty { return Set(RobustnessCheck.Kind.allCases) }
            let named = try nulls.map { name in
                guard let kind = RobustnessCheck.Kind(rawValue: name) else {
                    throw Diagnostic.measureOption(
                        "null", found: name, expected: "one of \(Self.checks.joined(separator: ", "))",
                        mend: NearestName.of(name, among: Self.checks).map { "did you mean `\($0)`?" })
                }
                return kind
            }
            return Set(named + [.circularShift, .localShift])
        }
    }
}

extension Diagnostic {
    static func measureOption(_ name: String, found: String, expected: String, mend: String? = nil) -> Diagnostic {
        Diagnostic(
            .error, .optionValue, at: nil, "the option --\(name) does not fit", found: "`\(found)`", expected: expected,
            mend: mend ?? "see `coincide measure --help`")
    }
}
