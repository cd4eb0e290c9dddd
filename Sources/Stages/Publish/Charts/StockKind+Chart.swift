import Charting
import ImpreciseDates
import Tables

extension StockKind {
    func chart(of inputs: StageInputs<Table>, context: PublishContext) throws -> any Chart {
        StockChart(
            words: try text.words(of: inputs, note: note, context: context), span: span,
            facets: try facet.split(inputs, of: roles).map { try panel(titled: $0, of: $1, context) })
    }

    private func panel(
        titled title: String, of inputs: StageInputs<Table>, _ context: PublishContext
    ) throws -> StockFacet {
        let table = try inputs.required(Self.role)
        let columns = try DrawnColumns(numbers.map(\.text), of: table, at: inputs.location)
        let dates = try date.dates(in: table)
        let bounds = (0..<table.rowCount).map { dates.widenedBounds($0, by: context.settings.approximation) }
        // On a date that is not known to the day the range holds for all of its days.
        let ranges = bounds.enumerated().compactMap { row, bounds in
            bounds.map { bounds in
                StockRange(
                    day: max(bounds.earliest, min(span.earliest, bounds.latest)),
                    least: columns.number(Self.least, row), most: columns.number(Self.most, row))
            }
        }
        let series = count.map { count in
            StepSeries(
                title: count.name, unit: table.schema[count.column.text]?.unit ?? "",
                points: bounds.enumerated().compactMap { row, bounds in
                    let value = columns.number(count.column.text, row)
                    return bounds.flatMap { value.isNaN ? nil : StepSeries.Point(bounds: $0, value: value) }
                })
        }
        return StockFacet(
            title: title, count: series, stock: StockBand(title: stock, ranges: ranges),
            cumulative: try band(of: inputs, context))
    }

    private func band(of inputs: StageInputs<Table>, _ context: PublishContext) throws -> StockBand? {
        guard let cumulative else { return nil }
        let table = try inputs.required(cumulative.input.text)
        let dates = try cumulative.date.dates(in: table)
        let bounds = table.firstRowsByCase().compactMap {
            dates.widenedBounds($0, by: context.settings.approximation)
        }
        return .cumulative(of: bounds, title: cumulative.name, during: span)
    }
}
