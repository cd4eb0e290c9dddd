/// Prints rates of what the project's own code does. See Benchmarks/README.md.
@main enum CoincideBench {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        if arguments.first == "read", let package = arguments.dropFirst().first {
            try ReadingBenchmark.run(package)
        } else {
            DatesBenchmark.run(onlyExact: arguments.contains("exact"))
        }
    }
}
