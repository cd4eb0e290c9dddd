import Glibc

/// Invented days and keys for joins on timelines, the same for the same numbers: 50 keys over 9,500 days from 2000-01-01.
enum TimelineRows {
    static let keyCount = 50
    static let dayCount = 9_500
    private static let firstDay: Int32 = 10_957

    /// By row. No row is a person.
    static func make(_ rows: Int, seed: UInt64, keys keyCount: Int = keyCount) -> (days: [Int32], keys: [UInt32]) {
        var state = seed
        var days = [Int32](repeating: 0, count: rows)
        var keys = [UInt32](repeating: 0, count: rows)
        for row in 0..<rows {
            // SplitMix64 by Steele, Lea and Flood.
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
            mixed ^= mixed >> 31
            days[row] = firstDay + Int32(mixed >> 33) % Int32(dayCount)
            keys[row] = UInt32(truncatingIfNeeded: mixed) % UInt32(keyCount)
        }
        return (days, keys)
    }

    /// For `timeline_peers.py`: numbers of four bytes, one file for each column.
    static func write(left: Int, right: Int, folder: String) throws {
        for (side, rows, seed) in [("left", left, 1), ("right", right, 2)] as [(String, Int, UInt64)] {
            let made = make(rows, seed: seed)
            try made.days.withUnsafeBytes { try write($0, to: "\(folder)/\(side)-days.i32") }
            try made.keys.withUnsafeBytes { try write($0, to: "\(folder)/\(side)-keys.i32") }
        }
    }

    private static func write(_ bytes: UnsafeRawBufferPointer, to path: String) throws {
        guard let file = fopen(path, "w") else { throw TableGenerator.Trouble(description: "\(path): not writable") }
        defer { fclose(file) }
        guard fwrite(bytes.baseAddress, 1, bytes.count, file) == bytes.count else {
            throw TableGenerator.Trouble(description: "\(path): the disk is full")
        }
    }
}
