import Diagnostics
import Formats
import ImpreciseDates
import Stages
import Tables

/// A table for a chart without a pipeline: typed by the `datapackage.json` that lies beside its file and describes it, else as
/// `coincide describe` would.
struct ChartInput {
    let table: Table
    let reading: TableReading
    let resource: DataResource
    /// What the chart names as its source.
    let package: DataPackage
    /// Whether somebody has said what the columns are, and which may name people.
    let isDescribed: Bool

    init(_ path: String, log: DiagnosticLog) throws {
        let (folder, name) = (FilePath.folder(of: path), FilePath.name(of: path))
        let descriptor = FilePath.join(folder, "datapackage.json")
        if FolderWriter.exists(descriptor) {
            let package = try DataPackageReader.read(descriptor, as: descriptor)
            if let resource = package.resources.first(where: { FilePath.name(of: $0.path) == name }) {
                try SQLConditions.check(resource)
                self.init(
                    try ResourceReader(package, log: log, conditions: SQLConditions.rows).reading(of: resource),
                    resource,
                    package, isDescribed: true, log: log)
                return
            }
        }
        let draft = try DescriptorDraft.text(of: [(path, name)], log: log)
        let package = try DataPackageReader.read(draft, path: descriptor, as: descriptor)
        guard let resource = package.resources.first else {
            throw Diagnostic.resourceUnknown(name, among: [], at: SourceLocation(file: path))
        }
        let source = DataPackage(
            file: "", folder: "", name: "", title: name, description: "", version: "", licences: [], resources: [])
        self.init(
            try ResourceReader(package, log: log, conditions: SQLConditions.rows).reading(of: resource), resource,
            source,
            isDescribed: false, log: log)
    }

    private init(
        _ reading: TableReading, _ resource: DataResource, _ package: DataPackage, isDescribed: Bool, log: DiagnosticLog
    ) {
        for diagnostic in reading.rejects.flatMap(\.diagnostics) { log.add(diagnostic) }
        table = reading.table
        self.reading = reading
        self.resource = resource
        // The picture itself has to say what is not in it.
        let lost = reading.rejects.count
        self.package =
            lost == 0 ? package : package.titled("\(package.title), \(lost) \(lost == 1 ? "row" : "rows") set aside")
        self.isDescribed = isDescribed
    }

    /// From the first day that a date of any column allows to the last, open ends left out; nil without dates.
    var span: DateBounds? {
        var days: [Day] = []
        for field in table.schema.fields where field.type == .date {
            guard let dates = table.dates(field.name) else { continue }
            for row in 0..<table.rowCount {
                guard let bounds = dates[row]?.bounds else { continue }
                days += [bounds.earliest, bounds.latest].filter { $0 != .distantPast && $0 != .distantFuture }
            }
        }
        guard let first = days.min(), let last = days.max() else { return nil }
        return DateBounds(earliest: first, latest: last)
    }
}

extension DataPackage {
    fileprivate func titled(_ title: String) -> DataPackage {
        DataPackage(
            file: file, folder: folder, name: name, title: title, description: description, version: version,
            licences: licences, sources: sources, resources: resources)
    }
}
