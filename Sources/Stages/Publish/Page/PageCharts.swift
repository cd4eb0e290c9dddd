import Diagnostics
import Formats
import Pages
import Tables

/// The charts that a page shows: each as its output has written it, with the data that it draws.
struct PageCharts {
    let context: PublishContext
    let files: PageFiles
    let shown: ShownTable

    /// - Parameters:
    ///   - number: the chart's place on the page, by which its identifiers are told from those of the others.
    ///   - folder: the folder in which the build is being made.
    func drawn(_ name: OptionText, number: Int, in folder: String) throws -> DrawnChart {
        let narrow = OptionText(ChartFile.narrow(of: name.text), at: name.location)
        let isThere = output(of: name)?.files.contains(narrow.text) ?? false
        return DrawnChart(
            name: name, wide: try drawing(name, prefix: "c\(number)-", in: folder),
            narrow: isThere ? try drawing(narrow, prefix: "n\(number)-", in: folder) : nil)
    }

    private func drawing(_ name: OptionText, prefix: String, in folder: String) throws -> InlineDrawing {
        let path = OutputPath(name: name.text, folder: folder)
        let svg = try MappedFile.document(path.path, as: name.text)
        guard let drawing = InlineDrawing(svg: svg, prefix: prefix) else {
            throw Diagnostic.chartUnfit(name)
        }
        return drawing
    }

    private func output(of name: OptionText) -> MadeOutput? {
        context.outputs.first { $0.files.contains(name.text) }
    }

    func chart(_ drawn: DrawnChart) -> PageChart {
        let name = drawn.name
        let output = output(of: name)
        let data = (output?.shown ?? []).map { entry in
            shown.table(
                entry.table, entry.table.schema.fields, title: entry.role,
                PageTableOptions(of: OptionText(entry.role, at: name.location)))
        }
        return PageChart(
            drawing: drawn.wide, narrow: drawn.narrow, data: data, files: files.beside(output?.files ?? [name.text]))
    }
}

extension Diagnostic {
    static func chartUnfit(_ name: OptionText) -> Diagnostic {
        Diagnostic(
            .error, .optionValue, at: name.location, "this file cannot stand in a page", found: "`\(name.text)`",
            expected: "an SVG that an output `chart` of this pipeline writes",
            mend: "name a chart, such as charts/timeline.svg")
    }
}
