import Dispatch
import Glibc
import Synchronization

/// The most memory of its own that this process has held while something ran: not the pages of mapped files, which the
/// system can take back.
final class AnonymousMemory: Sendable {
    private let most = Mutex(0)
    private let isOver = Mutex(false)

    /// Returns the result, and the most MiB seen, looked at a hundred times a second.
    static func most<Result>(during body: () throws -> Result) rethrows -> (Result, mebibytes: Int) {
        let watch = AnonymousMemory()
        DispatchQueue.global().async {
            while !watch.isOver.withLock({ $0 }) {
                watch.look()
                usleep(10_000)
            }
        }
        defer { watch.isOver.withLock { $0 = true } }
        let result = try body()
        watch.look()
        return (result, watch.most.withLock { $0 } / 1_024)
    }

    private func look() {
        guard let file = fopen("/proc/self/status", "r") else { return }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 256)
        while fgets(&line, Int32(line.count), file) != nil {
            let words = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self).split {
                " \t".contains($0)
            }
            if words.first == "RssAnon:", words.count > 1, let kibibytes = Int(words[1]) {
                most.withLock { $0 = max($0, kibibytes) }
            }
        }
    }
}
