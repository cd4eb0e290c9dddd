import Diagnostics
import Formats

/// Reads the resources of a data package, typed and checked, as a pipeline would:
/// `coincide-bench read datapackage.json [ROUNDS [COLUMN...]]`, making all columns or those that are named.
enum ReadingBenchmark {
    static func run(_ path: String, rounds: Int, columns: Set<String>?) throws {
        let package = try DataPackageReader.read(path, as: path)
        for resource in package.resources {
            let size = try MappedFile(resource.path, as: resource.file).size
            for round in 1...rounds {
                let clock = ContinuousClock()
                let start = clock.now
                let (reading, memory) = try AnonymousMemory.most {
                    try CSVReader.read(resource, columns: columns, log: DiagnosticLog())
                }
                let time = (clock.now - start).components
                let seconds = Double(time.seconds) + Double(time.attoseconds) * 1e-18
                print(
                    "\(resource.name), round \(round): \(reading.table.rowCount) rows kept, \(reading.rejects.count) set aside, "
                        + "\(Int(seconds * 1_000)) ms, \(Int(Double(size) / seconds / 1e6)) MB/s, \(memory) MiB anonymous"
                )
            }
        }
    }
}
