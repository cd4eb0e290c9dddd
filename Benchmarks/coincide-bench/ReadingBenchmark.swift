import Diagnostics
import Formats

/// Reads a resource of a data package, typed and checked, as a pipeline would: `coincide-bench read datapackage.json`.
enum ReadingBenchmark {
    static func run(_ path: String, rounds: Int) throws {
        let package = try DataPackageReader.read(path, as: path)
        for resource in package.resources {
            let size = try MappedFile(resource.path, as: resource.file).size
            for round in 1...rounds {
                let clock = ContinuousClock()
                var rows = 0
                var rejects = 0
                let time = try clock.measure {
                    let reading = try CSVReader.read(resource, log: DiagnosticLog())
                    rows = reading.table.rowCount
                    rejects = reading.rejects.count
                }.components
                let seconds = Double(time.seconds) + Double(time.attoseconds) * 1e-18
                print(
                    "\(resource.name), round \(round): \(rows) rows kept, \(rejects) set aside, "
                        + "\(Int(seconds * 1_000)) ms, \(Int(Double(size) / seconds / 1e6)) MB/s")
            }
        }
    }
}
