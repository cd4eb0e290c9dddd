import Formats
import Tables

/// The files that it writes, and those that it shows.
extension PageStage {
    package var filesShown: [OptionText] { charts }

    package func files(named name: String, from inputs: StageInputs<Schema>) throws -> [String] {
        [name] + (hasBrief ? [Self.brief(of: name)] : []) + pictures
    }

    private var pictures: [String] { png == nil ? [] : charts.flatMap { ChartPictures.files(of: $0.text) } }

    package func mayLack(_ file: String) -> Bool { png == .optional && conversion(to: file) != nil }

    package func conversion(to file: String) -> FileConversion? {
        guard png != nil else { return nil }
        return charts.first { ChartPictures.picture(of: $0.text) == file }.map {
            FileConversion(of: $0.text, by: ChartPictures.program)
        }
    }

    /// `brief.html` beside `index.html`, `deals-brief.html` beside `deals.html`.
    static func brief(of name: String) -> String {
        let file = FilePath.name(of: name)
        let own = file == "index.html" ? "brief.html" : file.replacing(".html", with: "") + "-brief.html"
        let folder = FilePath.folder(of: name)
        return folder.isEmpty || folder == "." ? own : FilePath.join(folder, own)
    }
}
