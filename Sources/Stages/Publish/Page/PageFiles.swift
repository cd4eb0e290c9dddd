import Formats
import Pages

/// The files of a build as a page in it links to them.
struct PageFiles {
    let context: PublishContext
    let path: OutputPath
    let mayLack: (String) -> Bool

    /// Those that are there, or will be.
    private var names: [String] {
        context.files.filter { !mayLack($0) || FolderWriter.exists(FilePath.join(path.folder, $0)) }
    }

    /// The files of a chart, and those that were made of it.
    func beside(_ chart: [String]) -> [PageFile] {
        let made = chart.flatMap(ChartPictures.files)
        return (chart + names.filter { made.contains($0) && $0.hasSuffix(".png") }).map(file)
    }

    func file(_ name: String) -> PageFile {
        PageFile(name: name, link: PageLink(file: name, from: FilePath.folder(of: path.name)), about: Self.about(name))
    }

    /// All that can be taken away, without the pages themselves.
    var downloads: [PageFile] {
        names.filter { !$0.hasSuffix(".html") && !$0.hasSuffix(".txt") }.map(file)
    }

    var whereWhole: String { "all rows stand in \(wholeIn)" }

    /// The workbook or database that holds all rows; else the build itself.
    var wholeIn: String {
        let names = context.files
        let whole =
            names.first { $0.hasSuffix("-full.xlsx") } ?? names.first { $0.hasSuffix(".xlsx") }
            ?? names.first { $0.hasSuffix(".sqlite") }
        return whole ?? "the tables published beside this page"
    }

    private static func about(_ name: String) -> String {
        if name.hasSuffix("-full.xlsx") { return "workbook with every table, sources, method and dictionary" }
        if name.hasSuffix(".xlsx") { return "workbook to pass on" }
        if name.hasSuffix("datapackage.json") { return "describes these tables (Data Package)" }
        if name.hasSuffix(".sqlite") { return "database with all tables (SQLite)" }
        if name.hasSuffix(".csv") { return "" }
        if ChartFile.isNarrow(name) { return "chart, for small screens" }
        if name.hasSuffix(".svg") { return "chart, for print and web" }
        if name.hasSuffix(".png") { return "chart, for mail and social media" }
        if name == "build.json" { return "record of this build: files, hashes, rows into and out of every stage" }
        return ""
    }
}
