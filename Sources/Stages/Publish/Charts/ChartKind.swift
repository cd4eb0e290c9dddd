import Charting
import Tables

/// One kind of chart that the `chart` stage draws: takes its options, says which fields it draws, and makes the chart of them.
protocol ChartKind: Sendable {
    /// The value of `kind`.
    static var name: String { get }
    static var form: OptionForm { get }
    /// The name of the input whose table is drawn; nil where inputs have names of one's own choice.
    static var tableRole: String? { get }

    var text: ChartText { get }

    init(options: inout StageOptions) throws
    func drawnFields(of inputs: StageInputs<Schema>) throws -> [PublishedField]
    func columnsNeeded(of role: String) -> ColumnNeed
    func chart(of inputs: StageInputs<Table>, context: PublishContext) throws -> any Chart
}

extension ChartKind {
    static var tableRole: String? { nil }

    func columnsNeeded(of role: String) -> ColumnNeed { .all }
}
