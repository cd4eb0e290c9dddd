import Diagnostics
import Formats
import Synchronization
import Timelines

/// PNG files of charts, for where an SVG is refused, such as mail: twice as large as drawn, by librsvg's `rsvg-convert`; and beside
/// each chart its alternative text. One version of librsvg and its fonts always gives the same bytes.
struct ChartPictures {
    /// What is done where the program is not there.
    enum Need: String, CaseIterable, Sendable {
        /// The build goes on without, and says so.
        case optional
        case required
    }

    static let program = "rsvg-convert"
    private static let zoom = 2
    private static let seconds = 30
    /// A chart takes a core 0.1 to 0.2 s, most of all for compressing.
    private static let atOnce = 2

    let need: Need
    let log: DiagnosticLog

    /// `charts/timeline.png` of `charts/timeline.svg`.
    static func picture(of chart: String) -> String { ChartFile.stem(of: chart) + ".png" }

    /// `charts/timeline.txt` of `charts/timeline.svg`.
    private static func words(of chart: String) -> String { ChartFile.stem(of: chart) + ".txt" }

    static func files(of chart: String) -> [String] { [picture(of: chart), words(of: chart)] }

    /// Makes them in the folder of the build.
    func make(of charts: [DrawnChart], in folder: String) throws {
        for chart in charts {
            try FolderWriter.write(
                "\(chart.wide.title)\n\n\(chart.wide.description)\n",
                to: FilePath.join(folder, Self.words(of: chart.name.text)))
        }
        guard !charts.isEmpty else { return }
        guard let program = ExternalProgram(named: Self.program) else {
            return try tell(.programMissing(Self.program, severity, at: charts[0].name.location))
        }
        let names = charts.map(\.name)
        for (name, outcome) in zip(names, pictures(of: names.map(\.text), by: program, in: folder))
        where outcome != .success {
            try? FolderWriter.remove(FilePath.join(folder, Self.picture(of: name.text)))
            try tell(.programFailed(Self.program, outcome, of: name.text, severity, at: name.location))
        }
    }

    /// What came of each.
    private func pictures(
        of charts: [String], by program: ExternalProgram, in folder: String
    ) -> [ExternalProgram.Outcome] {
        let outcomes = Mutex([ExternalProgram.Outcome](repeating: .success, count: charts.count))
        Cores.forEach(part: min(charts.count, Self.atOnce)) { part in
            for index in stride(from: part, to: charts.count, by: Self.atOnce) {
                let outcome = program.run(
                    [
                        "--zoom=\(Self.zoom)", "--format=png",
                        "--output=\(FilePath.join(folder, Self.picture(of: charts[index])))",
                        FilePath.join(folder, charts[index]),
                    ], seconds: Self.seconds)
                outcomes.withLock { $0[index] = outcome }
            }
        }
        return outcomes.withLock(\.self)
    }

    private var severity: Diagnostic.Severity { need == .required ? .error : .warning }

    private func tell(_ diagnostic: Diagnostic) throws {
        if need == .required { throw diagnostic }
        log.add(diagnostic)
    }
}
