import Dispatch

/// Makes many elements on all cores; each from its index alone, so that the result is the same on any number of them.
package enum ConcurrentMap {
    package static func map<Element: Sendable>(_ count: Int, _ element: @Sendable (Int) -> Element) -> [Element] {
        [Element](unsafeUninitializedCapacity: count) { buffer, initialized in
            let slots = Slots(base: buffer.baseAddress)
            DispatchQueue.concurrentPerform(iterations: count) { index in
                slots.base?.advanced(by: index).initialize(to: element(index))
            }
            initialized = count
        }
    }

    /// Each index is written once, by one core.
    private struct Slots<Element>: @unchecked Sendable {
        let base: UnsafeMutablePointer<Element>?
    }
}
