/// Prints rates of what the project's own code does, one run after the other on one core. See Benchmarks/README.md.
@main enum CoincideBench {
    static func main() {
        DatesBenchmark.run(onlyExact: CommandLine.arguments.contains("exact"))
    }
}
