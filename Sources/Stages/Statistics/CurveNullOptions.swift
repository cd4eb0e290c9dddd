import Coincidence
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
        let unit = try RedrawStretch.unit(in: &options)
        let draws = try DrawOptions(options: &options, standard: 999)
        return null == .shift ? .shift : .redraw(within: unit, drawCount: draws.count, seed: draws.seed)
    }

    private enum Null: String, CaseIterable { case shift, redraw }
}
