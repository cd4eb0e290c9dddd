import Diagnostics
import Documents
import Stages

extension Diagnostic {
    static func pipelineShape(_ root: DocumentNode) -> Diagnostic {
        Diagnostic(
            .error, .pipelineValue, at: root.location, "this is no pipeline",
            found: root.described,
            expected: "keys such as `pipeline`, `data`, `stages` and `outputs`",
            mend: "begin with `pipeline: NAME`")
    }

    static func pipelineKey(_ entry: DocumentNode.Entry, known: [String]) -> Diagnostic {
        Diagnostic(
            .error, .pipelineKey, at: entry.keyLocation, "a pipeline has no such key",
            found: "`\(entry.key)`",
            expected: "one of \(known.joined(separator: ", "))",
            mend: NearestName.of(entry.key, among: known).map { "did you mean `\($0)`?" } ?? "take it out")
    }

    static func pipelineKeyMissing(_ key: String, in root: DocumentNode) -> Diagnostic {
        Diagnostic(
            .error, .pipelineKey, at: root.location, "a pipeline needs another key",
            found: "no `\(key)`",
            expected: "`\(key)` at the top of the file",
            mend: "add `\(key): ...`")
    }

    static func pipelineName(_ name: OptionText) -> Diagnostic {
        Diagnostic(
            .error, .pipelineValue, at: name.location, "this cannot be a pipeline's name",
            found: "`\(name.text)`",
            expected: "letters, digits, spaces and `._-`, as in a file's name",
            mend: "give the pipeline a short plain name")
    }

    static func inputTwice(_ input: PipelineNode.Input, role: String) -> Diagnostic {
        Diagnostic(
            .error, .inputShape, at: input.source.location, "two inputs have one name",
            found: "`\(role)` twice",
            expected: "every input once, or names of their own: `from: { name: stage }`",
            mend: "take one of them out, or give both a name")
    }

    static func inputWithoutFindings(
        _ source: String, stage: String, among known: [String], at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            .error, .inputShape, at: location, "stage `\(stage)` gathers what statistics found",
            found: "`\(source)`, which states no finding",
            expected: known.isEmpty
                ? "stages such as `coincidence` or `rate-change`"
                : "among \(known.map { "`\($0)`" }.joined(separator: ", "))",
            mend: "name a statistic, or take `\(source)` out")
    }

    /// Runs `body`, and shows a file that is not there where the pipeline names it.
    static func naming<Result>(_ given: OptionText, _ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let failure as DiagnosticFailure {
            guard let missing = failure.diagnostics.first, missing.code == .fileMissing else { throw failure }
            throw Diagnostic(
                .error, .fileMissing, at: given.location, missing.fault, found: "nothing at `\(given.text)`",
                expected: "\(missing.location?.file ?? "a file"), seen from the project's folder", mend: missing.mend)
        }
    }

    static func dataFolder(_ data: OptionText) -> Diagnostic {
        Diagnostic(
            .error, .pipelineValue, at: data.location, "this is a folder",
            found: "`\(data.text)`",
            expected: "the descriptor of a data package",
            mend: "write \(data.text)/datapackage.json")
    }

    static func publishReserved(_ path: String, reason: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, .pathOutside, at: location, "a report cannot be published there",
            found: "`\(path)`, \(reason)",
            expected: "a folder of its own, such as ../reports/NAME",
            mend: "choose another `publish` folder: a build replaces the whole of it")
    }

    static func entriesTooMany(_ node: DocumentNode, most: Int) -> Diagnostic {
        Diagnostic(
            .error, .pipelineValue, at: node.location, "these are too many entries",
            found: "\(node.entries?.count ?? 0) entries",
            expected: "at most \(most)",
            mend: "make it several files, or look whether this is the right one")
    }

    static func stageShape(_ entry: DocumentNode.Entry, found: String) -> Diagnostic {
        Diagnostic(
            .error, .stageShape, at: entry.keyLocation, "`\(entry.key)` is not one stage",
            found: found,
            expected: "`from` and exactly one stage with its options",
            mend: "give each stage an entry of its own")
    }

    /// - Parameters:
    ///   - stage: the one that stands beside it, if there is one.
    ///   - elsewhere: the key of the file below which it would be one.
    static func stageUnknown(
        _ entry: DocumentNode.Entry, among names: [String], beside stage: String?, elsewhere: String?
    ) -> Diagnostic {
        Diagnostic(
            .error, .stageUnknown, at: entry.keyLocation, "there is no such stage here",
            found: "`\(entry.key)`",
            expected: "`from` and one of \(names.joined(separator: ", "))",
            mend: NearestName.of(entry.key, among: names + ["from"]).map { "did you mean `\($0)`?" }
                ?? textCutOff(by: entry) ?? elsewhere.map { "put this entry below `\($0)`" }
                ?? stage.map { "if it is an option of `\($0)`, put it below that key; else take it out" }
                ?? "choose one of these stages")
    }

    static func stageNamedAsResource(_ name: OptionText) -> Diagnostic {
        Diagnostic(
            .error, .stageShape, at: name.location, "this name is already that of a resource",
            found: "`\(name.text)`",
            expected: "a name that the data package does not use",
            mend: "give the stage another name")
    }

    static func stageName(_ name: OptionText) -> Diagnostic {
        Diagnostic(
            .error, .stageShape, at: name.location, "this cannot be a stage's name", found: "`\(name.text.prefix(80))`",
            expected: "letters, digits, spaces and `._-`, as in a file's name",
            mend: "give the stage a short plain name")
    }

    static func stageTwice(_ name: OptionText, first: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, .stageShape, at: name.location, "two stages have one name", found: "`\(name.text)` again",
            expected: "a name of its own; the first is at \(first)", mend: "give one of them another name")
    }

    static func listTwice(_ entry: DocumentNode.Entry) -> Diagnostic {
        Diagnostic(
            .error, .pipelineValue, at: entry.keyLocation, "two lists have one name", found: "`\(entry.key)` again",
            expected: "a name of its own, in the file and all that it includes", mend: "give one of them another name")
    }

    static func stageUnused(_ name: OptionText) -> Diagnostic {
        Diagnostic(
            .warning, .stageUnused, at: name.location, "nothing reads this stage", found: "`\(name.text)`",
            expected: "a stage or an output with `from: \(name.text)`", mend: "publish it in an output, or take it out")
    }

    static func inputShape(_ node: PipelineNode, expected: String) -> Diagnostic {
        let found = node.inputs.map { input in
            input.role.map { "\($0): \(input.source.text)" } ?? input.source.text
        }
        return Diagnostic(
            .error, .inputShape, at: node.inputsLocation, "stage `\(node.stage.text)` takes other inputs",
            found: found.isEmpty ? "no `from`" : "`\(found.joined(separator: ", "))`",
            expected: expected,
            mend: "write `from` in that form")
    }

    static func pipelineCycle(_ cycle: [PipelineNode]) -> Diagnostic {
        let steps = cycle.map { node in
            let place = node.name.location
            return "\(node.name.text) (\(place.line ?? 0):\(place.column ?? 0))"
        }
        return Diagnostic(
            .error, .pipelineCycle, at: cycle.first?.name.location, "these stages wait for each other",
            found: (steps + [cycle.first?.name.text ?? ""]).joined(separator: " -> "),
            expected: "each stage reads only stages that can finish before it",
            mend: "take one of these inputs out")
    }

    static func sensitiveColumn(_ column: String, input: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, .sensitiveColumn, at: location, "this output would publish a sensitive column",
            found: "`\(column)` of `\(input)`",
            expected: "a `redact` stage that says how it may be published, or an output without it",
            mend:
                "add a stage `redact: { \(column): { publish-as-reported: REASON } }`, or `\(column): drop`, and read that"
        )
    }

    static func pathOutside(_ path: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, .pathOutside, at: location, "this path leaves the project folder",
            found: "`\(path)`",
            expected: "a relative path that stays inside",
            mend:
                "keep data and reports in the project folder: that above `pipelines/`, or else the pipeline file's own")
    }

    static func outputOutside(_ name: OptionText) -> Diagnostic {
        Diagnostic(
            .error, .pathOutside, at: name.location, "this output would lie outside the report",
            found: "`\(name.text)`",
            expected: "the name of a file or folder within `publish`, such as tables or charts/timeline.svg",
            mend: "take out the `/` at its beginning, or the `..`")
    }

    static func outputDuplicate(_ file: String, by name: OptionText) -> Diagnostic {
        Diagnostic(
            .error, .outputDuplicate, at: name.location, "two outputs would write one file",
            found: "`\(file)` again, or within it",
            expected: "files and folders of its own for every output; `\(BuildRecord.fileName)` is taken",
            mend: "rename one of them")
    }

    static func fileNotBefore(_ file: OptionText, among files: [String]) -> Diagnostic {
        let nearest = NearestName.of(file.text, among: files)
        return Diagnostic(
            .error, .outputUnknown, at: file.location, "no output before this one writes such a file",
            found: "`\(file.text)`",
            expected: files.isEmpty
                ? "a file of an output that stands above" : "one of \(files.joined(separator: ", "))",
            mend: nearest.map { "did you mean `\($0)`?" }
                ?? "name the output as it stands below `outputs`, and put it above this one")
    }

    static func outputForeign(_ path: String, found: String) -> Diagnostic {
        Diagnostic(
            .error, .outputUnwritable, at: SourceLocation(file: path), "this folder was not made by this pipeline",
            found: found,
            expected: "a folder that is new, empty, or an earlier build of the same pipeline",
            mend: "choose another `publish` folder: a build replaces the whole of it")
    }

    static func outputBusy(_ pipeline: String, lock: String) -> Diagnostic {
        Diagnostic(
            .error, .outputUnwritable, at: SourceLocation(file: lock), "another run is building this report",
            found: "the lock of pipeline `\(pipeline)` is held",
            expected: "one run of a pipeline at a time",
            mend: "wait until the other run has ended")
    }

    package static func rejectsUnderStrict(_ count: Int, in file: String) -> Diagnostic {
        Diagnostic(
            .error, .rejectsUnderStrict, at: SourceLocation(file: file),
            "rows were set aside, so nothing was published",
            found: "\(count) \(count == 1 ? "row" : "rows")",
            expected: "every row kept, since --strict was given",
            mend: "mend the rows named above, or run without --strict")
    }
}
