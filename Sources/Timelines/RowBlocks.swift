import Synchronization

/// Rows handed out block by block to whichever core is free, so that none waits for one that was held up. Each core gets its
/// blocks in ascending order, but which it gets is left to chance: what is made of them must not depend on it.
final class RowBlocks: Sendable {
    private static let size = 1 << 16

    private let count: Int
    private let next = Atomic<Int>(0)

    init(count: Int) { self.count = count }

    /// Hands on one block after the other until none is left.
    @inline(__always)
    func forEach(_ body: (Range<Int>) -> Void) {
        while true {
            let start = next.wrappingAdd(Self.size, ordering: .relaxed).oldValue
            guard start < count else { return }
            body(start..<min(start + Self.size, count))
        }
    }
}
