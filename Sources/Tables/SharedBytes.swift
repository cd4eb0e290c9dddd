/// Bytes that never change and may be shared by any number of columns: a mapped file, or an array.
package final class SharedBytes: @unchecked Sendable {
    // Safe to share: nobody writes through this after init, and it is freed only with the object.
    private let pointer: UnsafeRawBufferPointer
    private let release: @Sendable () -> Void

    /// Takes over memory that stays valid until `release` is called, once, when the last column lets go.
    package init(_ pointer: UnsafeRawBufferPointer, release: @escaping @Sendable () -> Void) {
        self.pointer = pointer
        self.release = release
    }

    /// A copy of `bytes`.
    package convenience init(_ bytes: [UInt8]) {
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
        copy.copyBytes(from: bytes)
        nonisolated(unsafe) let owned = copy
        self.init(UnsafeRawBufferPointer(copy)) { owned.deallocate() }
    }

    deinit { release() }

    package var count: Int { pointer.count }

    /// The pointer must not leave `body`.
    package func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        try withExtendedLifetime(self) { try body(pointer) }
    }
}
