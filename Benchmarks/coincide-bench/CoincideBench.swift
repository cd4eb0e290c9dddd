/// Prints rates of what the project's own code does. See Benchmarks/README.md.
@main enum CoincideBench {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        switch (arguments.first, arguments.count) {
        case ("read", 2): try ReadingBenchmark.run(arguments[1], rounds: 3)
        case ("read", 3): try ReadingBenchmark.run(arguments[1], rounds: max(1, Int(arguments[2]) ?? 1))
        case ("generate", 3): try TableGenerator.run(rows: Int(arguments[1]) ?? 0, folder: arguments[2])
        default: DatesBenchmark.run(onlyExact: arguments.contains("exact"))
        }
    }
}
