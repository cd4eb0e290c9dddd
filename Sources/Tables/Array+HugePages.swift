import Glibc

extension Array {
    /// Reserves capacity, in large pages where it takes many: a column of ten million rows is written for the first time
    /// with a hundred faults instead of twenty thousand. Where the system has no such pages nothing changes.
    package mutating func reserveInHugePages(_ capacity: Int) {
        reserveCapacity(capacity)
        let size = capacity * MemoryLayout<Element>.stride
        guard size >= 4 << 20 else { return }
        withUnsafeMutableBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return }
            let page = Int(getpagesize())
            let first = (Int(bitPattern: start) + page - 1) / page * page
            let last = (Int(bitPattern: start) + size) / page * page
            madvise(UnsafeMutableRawPointer(bitPattern: first), last - first, MADV_HUGEPAGE)
        }
    }
}
