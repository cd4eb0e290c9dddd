import Coincidence
import Diagnostics
import ImpreciseDates

/// What a curve is held against, as a pipeline says it.
enum CurveNullOptions {
    static let options: [OptionForm.Option] =
        [
            .optional(
                "null", .words(of: Null.self),
                "`shift` moves the events as a block, `redraw` draws each trigger anew; `shift` without it"),
            RedrawStretch.option,
        ] + DrawOptions.options

    static func model(in options: inout StageOptions) throws -> CurveNullModel {
        let null = try options.takeWord("null", default: Null.shift)
        let idle = null == .shift ? (DrawOptions.options + [RedrawStretch.option]).first { options.has($0.name) } : nil
        if let idle { throw Diagnostic.optionIdle(idle.name, at: options.location) }
        let unit = try RedrawStretch.unit(in: &options)
        let draws = try DrawOptions(options: &options, standard: standardDraws)
        return null == .shift ? .shift : .redraw(within: unit, drawCount: draws.count, seed: draws.seed)
    }

    /// How chance is found, as a sentence.
    static func words(_ null: CurveNullModel) -> String {
        switch null {
        case .shift: "Chance is what moving the events as a block by every number of days round the span gives."
        case .redraw(let unit, let count, let seed):
            "Chance is what redrawing each trigger on any day of \(unit.map { "its own \($0.rawValue)" } ?? "the span") gives: \(count) draws, "
                + "seed \(seed)."
        }
    }

    /// With fewer, which place is rarest hangs on the seed.
    private static let standardDraws = 9_999

    private enum Null: String, CaseIterable { case shift, redraw }
}

extension Diagnostic {
    fileprivate static func optionIdle(_ name: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, .optionValue, at: location, "nothing is drawn here", found: "`\(name)` without `null: redraw`",
            expected: "`\(name)` beside `null: redraw` alone: `shift` goes through every shift",
            mend: "write `null: redraw`, or take `\(name)` out")
    }
}
