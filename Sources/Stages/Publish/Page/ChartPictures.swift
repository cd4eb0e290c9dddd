import Diagnostics
import Formats
import Pages

/// PNG files of charts, for where an SVG is refused, such as mail: twice as large as drawn, by librsvg's `rsvg-convert`; beside each
/// its alternative text. One version of librsvg and its fonts always gives the same bytes.
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

    let need: Need
    let log: DiagnosticLog

    /// `charts/timeline.png` and `charts/timeline.txt` of `charts/timeline.svg`.
    static func files(of chart: String) -> [String] {
        let stem = DrawnChart.stem(of: chart)
        return [stem + ".png", stem + ".txt"]
    }

    /// Makes them in the folder of the build.
    func make(of charts: [DrawnChart], in folder: String) throws {
        guard !charts.isEmpty else { return }
        guard let program = ExternalProgram(named: Self.program) else {
            return try tell(.programMissing(Self.program, severity, at: charts[0].name.location))
        }
        for chart in charts {
            let name = chart.name
            let files = Self.files(of: name.text).map { FilePath.join(folder, $0) }
            let outcome = program.run(
                [
                    "--zoom=\(Self.zoom)", "--format=png", "--output=\(files[0])", FilePath.join(folder, name.text),
                ], seconds: Self.seconds)
            guard outcome == .success else {
                try? FolderWriter.remove(files[0])
                try tell(.programFailed(Self.program, outcome, of: name.text, severity, at: name.location))
                continue
            }
            try FolderWriter.write("\(chart.wide.title)\n\n\(chart.wide.description)\n", to: files[1])
        }
    }

    private var severity: Diagnostic.Severity { need == .required ? .error : .warning }

    private func tell(_ diagnostic: Diagnostic) throws {
        if need == .required { throw diagnostic }
        log.add(diagnostic)
    }
}

extension Diagnostic {
    static func programMissing(_ name: String, _ severity: Severity, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            severity, .programMissing, at: location, "charts are not made into PNG files",
            found: "no program `\(name)` in PATH", expected: "librsvg's `\(name)`",
            mend: "install it (Debian: librsvg2-bin), or take out `png`")
    }

    static func programFailed(
        _ name: String, _ outcome: ExternalProgram.Outcome, of file: String, _ severity: Severity,
        at location: SourceLocation
    ) -> Diagnostic {
        let found =
            switch outcome {
            case .success: "nothing"
            case .failure(let words): words
            case .timeout(let seconds): "no end after \(seconds) seconds"
            }
        return Diagnostic(
            severity, .programFailed, at: location, "`\(name)` made no PNG of \(file)", found: found,
            expected: "a PNG file", mend: "run `\(name) \(file)` by hand to see more, or take out `png`")
    }
}
