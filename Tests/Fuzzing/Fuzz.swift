/// Runs libFuzzer on one target: `coincide-fuzz TARGET [options of libFuzzer] [corpus]`. See `scripts/fuzz`.
@main enum Fuzz {
    nonisolated(unsafe) static var target = FuzzTarget.csv

    static func main() {
        guard CommandLine.argc > 1, let target = FuzzTarget(rawValue: CommandLine.arguments[1]) else {
            fatalError("csv, descriptor or planted")
        }
        self.target = target
        // The target's name is none of libFuzzer's business.
        var count = CommandLine.argc - 1
        var arguments = CommandLine.unsafeArgv + 1
        _ = runDriver(&count, &arguments) { start, count in
            Fuzz.target.take(UnsafeBufferPointer(start: start, count: count))
            return 0
        }
    }
}

/// libFuzzer as a library: https://llvm.org/docs/LibFuzzer.html
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ take: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt
