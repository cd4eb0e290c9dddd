import Charting
import Diagnostics
import Documents
import Formats
import Tables

/// Draws a chart of its inputs as an SVG file.
///
///     outputs:
///       charts/timeline.svg:
///         from: { EU-linked deals: eu-deals, Arrests: taken }
///         chart: { kind: timeline, ... }
package struct ChartStage: PublishStage {
    package static let name = "chart"
    package static let summary = "draws a chart as an SVG file"
    package static let inputShape = InputShape.several

    package static let form = OptionForm.either(kinds.map { $0.form })

    package static let example = """
        charts/timeline.svg:
          from: { findings: beyond-chance, EU-linked deals: eu-deals, Arrests: taken }
          chart:
            kind: timeline
            title: Deals and arrests
            finding: findings
            lanes:
              EU-linked deals: { date: signed, role: trigger }
              Arrests: { date: date, role: event }
        """

    private let kind: any ChartKind

    /// The chart kinds there are; a new one is one file and a line here.
    private static let kinds: [any ChartKind.Type] = [
        TimelineKind.self, LagHistogramKind.self, SurvivalKind.self, SpecificationsKind.self,
        RatesByWindowKind.self, CalendarKind.self, ToneKind.self, StockKind.self, NullDistributionKind.self,
    ]

    package init(options: inout StageOptions) throws {
        let wanted = try options.takeRequired("kind")
        guard let kind = Self.kinds.first(where: { $0.name == wanted.text }) else {
            throw Diagnostic.optionWord(wanted, allowed: Self.kindNames)
        }
        self.kind = try kind.init(options: &options)
    }

    package func publishedFields(of inputs: StageInputs<Schema>) throws -> [PublishedField] {
        try kind.drawnFields(of: inputs)
    }

    package func columnsNeeded(of role: String) -> ColumnNeed { kind.columnsNeeded(of: role) }

    /// The values of `kind`.
    package static var kindNames: [String] { kinds.map { $0.name } }

    /// The name of the input whose table a kind draws; nil for a kind whose inputs have names of one's own choice.
    package static func tableRole(ofKind name: String) -> String? { kinds.first { $0.name == name }?.tableRole }

    package func files(named name: String, from inputs: StageInputs<Schema>) throws -> [String] {
        [name] + (kind.text.isNarrowToo ? [ChartFile.narrow(of: name)] : [])
    }

    package func chart(of inputs: StageInputs<Table>, context: PublishContext) throws -> any Chart {
        try kind.chart(of: inputs, context: context)
    }

    package func publish(
        _ inputs: StageInputs<Table>, to path: OutputPath, context: PublishContext
    ) throws {
        let chart = try chart(of: inputs, context: context)
        try FolderWriter.write(chart.svg(), to: path.path)
        if kind.text.isNarrowToo {
            try FolderWriter.write(chart.with(width: 320).svg(), to: ChartFile.narrow(of: path.path))
        }
    }
}
