import Timelines

/// Makes many elements on all cores; each from its index alone, so that the result is the same on any number of them.
package enum ConcurrentMap {
    package static func map<Element: Sendable>(_ count: Int, _ element: (Int) -> Element) -> [Element] {
        [Element](unsafeUninitializedCapacity: count) { buffer, initialized in
            // Each index is written once, by one core.
            Cores.forEach(part: count) { buffer.initializeElement(at: $0, to: element($0)) }
            initialized = count
        }
    }
}
