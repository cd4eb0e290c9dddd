import Diagnostics

extension PipelineSession.Console {
    /// Runs `body` and complains of all that it logs and throws, whatever comes of it.
    func attempt(_ body: (DiagnosticLog) throws -> PipelineSession.Outcome) -> PipelineSession.Outcome {
        let log = DiagnosticLog()
        do {
            let outcome = try body(log)
            complain(of: log.drain())
            return outcome
        } catch let failure as DiagnosticFailure {
            complain(of: log.drain() + failure.diagnostics)
            return PipelineSession.outcome(of: failure.diagnostics)
        } catch let diagnostic as Diagnostic {
            complain(of: log.drain() + [diagnostic])
            return PipelineSession.outcome(of: [diagnostic])
        } catch {
            complain("error: \(error)\n")
            return .inputOutputTrouble
        }
    }

    func complain(of diagnostics: [Diagnostic]) {
        let renderer = DiagnosticTextRenderer()
        for diagnostic in diagnostics { complain(renderer.text(of: diagnostic)) }
    }
}
