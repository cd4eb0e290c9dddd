import ArgumentParser

/// `--set name=value`, once for each parameter.
struct ParameterOptions: ParsableArguments {
    @Option(
        name: .customLong("set"),
        help: ArgumentHelp(
            "The value of a parameter of the pipeline; may be given several times.", valueName: "name=value"),
        transform: pair)
    private var pairs: [Pair] = []

    var values: [(name: String, value: String)] { pairs.map { ($0.name, $0.value) } }

    private struct Pair {
        let name: String
        let value: String
    }

    private static func pair(_ text: String) throws -> Pair {
        guard let sign = text.firstIndex(of: "="), sign > text.startIndex else {
            throw ValidationError("'\(text)' is not of the form name=value")
        }
        return Pair(name: String(text[..<sign]), value: String(text[text.index(after: sign)...]))
    }
}
