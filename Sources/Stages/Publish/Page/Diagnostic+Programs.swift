import Diagnostics

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
