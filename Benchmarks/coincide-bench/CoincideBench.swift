/// Prints rates of what the project's own code does. See Benchmarks/README.md.
@main enum CoincideBench {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        switch (arguments.first, arguments.count) {
        case ("read", 2...):
            let columns = arguments.dropFirst(3)
            try ReadingBenchmark.run(
                arguments[1], rounds: max(1, arguments.count > 2 ? Int(arguments[2]) ?? 1 : 3),
                columns: columns.isEmpty ? nil : Set(columns))
        case ("sql", 1): try SQLBenchmark.run()
        case ("calibration", 1...2): CalibrationTable.run(pairs: arguments.count > 1 ? Int(arguments[1]) ?? 1 : 2_000)
        case ("views", 1...2): ViewTable.run(pairs: arguments.count > 1 ? Int(arguments[1]) ?? 1 : 1_000)
        case ("workbook", 2) where arguments[1] == "large": try WorkbookBenchmark.runLarge()
        case ("workbook", 1): try WorkbookBenchmark.run(rounds: 5)
        case ("charts", 1): ChartsBenchmark.run(rounds: 5)
        case ("shifts", 1): ShiftsBenchmark.run()
        case ("timelines", 1): TimelinesBenchmark.run(rounds: 9)
        case ("timelines", 2) where arguments[1] == "counts": TimelinesBenchmark.run(rounds: 51, onlyCounts: true)
        case ("timelines", 2) where arguments[1] == "sizes": TimelinesBenchmark.runSizes()
        case ("timelines", 3) where arguments[1] == "write":
            try TimelineRows.write(left: 100_000, right: 10_000_000, folder: arguments[2])
        case ("generate", 3): try TableGenerator.run(rows: Int(arguments[1]) ?? 0, folder: arguments[2])
        default: DatesBenchmark.run(onlyExact: arguments.contains("exact"))
        }
    }
}
