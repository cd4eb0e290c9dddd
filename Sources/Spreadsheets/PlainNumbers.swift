#if canImport(Glibc)
import Glibc
#endif

/// Keeps the decimal mark a point: libxlsxwriter writes numbers with printf, which follows the locale of the process.
enum PlainNumbers {
    /// The result of `body`, run with the numbers of the C locale in this thread only.
    static func during<Result>(_ body: () throws -> Result) rethrows -> Result {
        #if canImport(Glibc)
        guard let plain = newlocale(1 << LC_NUMERIC, "C", nil) else { return try body() }
        let before = uselocale(plain)
        defer {
            uselocale(before)
            freelocale(plain)
        }
        #endif
        return try body()
    }
}
