import Dispatch
import Glibc

/// Work cut into parts that all cores do at once. Results must not depend on how many parts there are.
package enum Cores {
    static let count = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

    /// As many parts as there are cores, one where there is little to do: less than this is done before a thread is there.
    static func parts(of count: Int, least: Int = 1 << 15) -> Int { max(1, min(Self.count, count / least)) }

    /// Which of `count` rows a part has; the parts follow each other.
    static func rows(of part: Int, among parts: Int, count: Int) -> Range<Int> {
        count * part / parts..<count * (part + 1) / parts
    }

    /// Calls `body` once for each part, and comes back when all are done.
    package static func forEach(part parts: Int, _ body: (Int) -> Void) {
        if parts == 1 { return body(0) }
        // Safe to share: it comes back before `body` ends, and parts touch nothing that another one writes.
        withoutActuallyEscaping(body) { body in
            nonisolated(unsafe) let body = body
            DispatchQueue.concurrentPerform(iterations: parts) { body($0) }
        }
    }
}
