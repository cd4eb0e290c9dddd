import Glibc

/// Writes an invented table of events, the same for the same number of rows, with its descriptor:
/// `coincide-bench generate ROWS FOLDER`. No row is a person.
enum TableGenerator {
    struct Trouble: Error, CustomStringConvertible {
        let description: String
    }

    static func run(rows: Int, folder: String) throws {
        // A row has 115 bytes, and its file may not fill the disk.
        var disk = statvfs()
        guard statvfs(folder, &disk) == 0 else { throw Trouble(description: "\(folder): no such folder") }
        let free = UInt64(disk.f_bavail) * UInt64(disk.f_frsize)
        guard free > UInt64(rows) * 130 else {
            throw Trouble(description: "skipped: \(rows) rows need \(rows * 130 >> 20) MiB, \(free >> 20) MiB are free")
        }
        try write(descriptor, to: "\(folder)/datapackage.json")
        guard let file = fopen("\(folder)/events.csv", "w") else {
            throw Trouble(description: "\(folder): not writable")
        }
        defer { fclose(file) }
        var buffer = Array("id,date,country,person,role,charge,url\n".utf8)
        var state: UInt64 = 1
        for row in 0..<rows {
            appendRow(row, &state, to: &buffer)
            if buffer.count > 1 << 20 || row == rows - 1 {
                guard fwrite(buffer, 1, buffer.count, file) == buffer.count else {
                    throw Trouble(description: "\(folder): the disk is full")
                }
                buffer.removeAll(keepingCapacity: true)
            }
        }
    }

    private static let countries = ["AZ", "AM", "BY", "GE", "KZ", "MD", "RU", "TJ", "TM", "TR", "UA", "UZ"]
    private static let roles = ["journalist", "activist", "lawyer", "opposition", "scholar"]

    private static func appendRow(_ row: Int, _ state: inout UInt64, to buffer: inout [UInt8]) {
        // Xorshift by Marsaglia, with the shifts 13, 7 and 17.
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        let draw = Int(state >> 33)
        let (year, month, day) = (2000 + draw % 25, 1 + draw / 25 % 12, 1 + draw / 300 % 28)
        buffer += "e\(row),\(year)-\(two(month))-\(two(day)),\(countries[draw % 12]),person \(draw % 1_000_003),".utf8
        buffer += "\(roles[draw % 5]),\"article \(draw % 400), part \(draw % 9)\",".utf8
        buffer += "https://archive.example.org/cases/\(year)/\(draw % 10_000_019)\n".utf8
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private static var descriptor: String {
        let list = countries.map { "\"\($0)\"" }.joined(separator: ", ")
        return """
            {"name": "events", "resources": [{"name": "events", "path": "events.csv", "schema": {"fields": [
              {"name": "id", "type": "string"}, {"name": "date", "type": "date"},
              {"name": "country", "type": "string", "constraints": {"enum": [\(list)]}},
              {"name": "person", "type": "string"}, {"name": "role", "type": "string"},
              {"name": "charge", "type": "string"}, {"name": "url", "type": "string"}
            ]}}]}

            """
    }

    private static func write(_ text: String, to path: String) throws {
        guard let file = fopen(path, "w") else { throw Trouble(description: "\(path): not writable") }
        fputs(text, file)
        fclose(file)
    }
}
