import Formats
import Foundation

/// The record of an earlier build, read back. It may be long: every row set aside has an entry.
struct EarlierRecord {
    private let record: [String: Any]

    /// Nil where there is none, or none that a program wrote.
    init?(in folder: String) {
        let path = FilePath.join(folder, BuildRecord.fileName)
        guard let data = FileManager.default.contents(atPath: path),
            let record = try? JSONSerialization.jsonObject(with: data) as? [String: Any]
        else { return nil }
        self.record = record
    }

    func text(_ key: String) -> String? { record[key] as? String }

    func members(of key: String) -> [[String: Any]] { record[key] as? [[String: Any]] ?? [] }

    /// A text of each member of a list.
    func texts(_ name: String, of key: String) -> [String] { members(of: key).map { $0[name] as? String ?? "" } }
}
