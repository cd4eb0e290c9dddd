import Diagnostics

extension WorkbookAudit {
    /// For readers: what is against each rule, the essential ones first, then how many rules are met, then what people have
    /// to look at. Of one rule the first places are told.
    package var text: String {
        var lines: [String] = []
        let renderer = DiagnosticTextRenderer()
        for result in results(.essential) + results(.advice) where !result.isMet {
            for diagnostic in result.diagnostics.prefix(Self.mostPlaces) {
                lines.append(renderer.text(of: diagnostic))
            }
            let more = result.diagnostics.count - Self.mostPlaces
            if more > 0 {
                let places = more == 1 ? "1 more place" : "\(more) more places"
                lines.append("\(file): \(places) [\(result.rule.code.rawValue)]; --format json tells all of them\n")
            }
        }
        return (lines + [summary]).joined(separator: "\n")
    }

    /// Nobody reads on before the first are mended.
    private static let mostPlaces = 5

    private var summary: String {
        let met = results.count(where: \.isMet)
        let lines =
            ["\(file): \(results.count) rules tested, \(met) met, \(results.count - met) not met"]
            + [("essential", AuditRule.Kind.essential), ("advice", .advice)].map { label, kind in
                let all = results(kind)
                let codes = all.filter { !$0.isMet }.map(\.rule.code.rawValue)
                let rest = codes.isEmpty ? "" : "; not met: \(codes.joined(separator: ", "))"
                return "  \(label): \(all.count - codes.count) of \(all.count) met\(rest)"
            }
            + ["no program can test these; look yourself:"]
            + UntestedPoint.all.map { "  \($0.question) (\($0.source.text))" }
        return lines.joined(separator: "\n")
    }
}
