import Diagnostics
import Formats
import Foundation

/// What a fuzzer throws bytes at; each takes any bytes without a crash, and traps where a promise is broken.
enum FuzzTarget: String {
    /// A table of several types: rows read are rows kept and set aside, whatever the size of the parts.
    case csv
    /// A descriptor: read, or refused with diagnostics.
    case descriptor
    /// The first with a bug of its own, which the fuzzer must find before its silence means anything.
    case planted

    func take(_ bytes: UnsafeBufferPointer<UInt8>) {
        switch self {
        case .csv: Self.readTable(bytes, isPlanted: false)
        case .planted: Self.readTable(bytes, isPlanted: true)
        case .descriptor:
            let text = String(decoding: bytes, as: UTF8.self)
            do {
                _ = try DataPackageReader.read(text, path: "/nowhere/datapackage.json", as: "datapackage.json")
            } catch is DiagnosticFailure {
            } catch {
                fatalError("\(error) is no diagnostic")
            }
        }
    }

    /// The first byte chooses dialect and encoding.
    private static func readTable(_ bytes: UnsafeBufferPointer<UInt8>, isPlanted: Bool) {
        guard let choice = bytes.first else { return }
        let resource = package.resources[Int(choice) % package.resources.count]
        let path = resource.path
        let header = Data("id,day,n,side,tags,note\n".utf8)
        guard (try? (header + Data(bytes.dropFirst())).write(to: URL(fileURLWithPath: path))) != nil else {
            fatalError("\(path) cannot be written")
        }
        let outcomes = [1 << 20, 7].map { size in
            Result { () throws -> [String] in
                let reading = try ResourceReader(package, log: DiagnosticLog(), partSize: size) { _, _ in [] }.reading(
                    of: resource)
                precondition(
                    reading.rowsRead == reading.table.rowCount + reading.rejects.count + reading.rowsOutOfScope)
                return [CSVWriter.text(of: reading.table)] + reading.rejects.map(\.raw)
            }
        }
        switch (outcomes[0], outcomes[1]) {
        case (.success(let whole), .success(let parts)):
            precondition(whole == parts, "parts read otherwise than the whole")
            // A row set aside, and one kept of which a cell has to be quoted: no seed has both.
            if isPlanted, whole.count > 1, whole[0].contains("\"") { fatalError("planted") }
        case (.failure(let whole as DiagnosticFailure), .failure(let parts as DiagnosticFailure)):
            precondition(whole.diagnostics.map(\.code) == parts.diagnostics.map(\.code))
        default: fatalError("\(outcomes)")
        }
    }

    private static let package: DataPackage = {
        let path = "/dev/shm/coincide-fuzz-\(getpid()).csv"
        let corrections = path + ".corrections"
        let lines =
            "row,column,old,new,reason,who,when\na,day,2,2023,r,w,2024\n3,n,x,\"1,5\",r,w,2024\n\(FilePath.name(of: path)):3,note,,q,r,w,2024\n"
        guard (try? Data(lines.utf8).write(to: URL(fileURLWithPath: corrections))) != nil else {
            fatalError("\(corrections) cannot be written")
        }
        let forms = [
            "", "encoding: windows-1254", "dialect: {delimiter: \";\"}", "dialect: {commentChar: \"#\"}",
            "dialect: {quoteChar: \"'\", skipInitialSpace: true}", "dialect: {headerRows: [1], commentRows: [2]}",
            "dialect: {header: false}", "dialect: {delimiter: \"||\"}", "ignore: {values: {side: [z], note: [\"1\"]}}",
            "corrections: \(FilePath.name(of: corrections))",
        ]
        let text =
            "resources:\n"
            + forms.enumerated().map { index, form in
                "  - {name: r\(index), path: \(FilePath.name(of: path)), \(form.isEmpty ? "" : form + ", ")schema: {primaryKey: id, "
                    + "fields: [{name: id, lookups: {b: \"c,\"}}, {name: day, type: date, excel: day-first}, "
                    + "{name: n, type: number, decimalChar: \",\", groupChar: \".\"}, "
                    + "{name: side, constraints: {enum: [x, y]}}, {name: tags, type: list, delimiter: \"|\"}, {name: note}]}}"
            }.joined(separator: "\n")
        guard let package = try? DataPackageReader.read(text, path: "/dev/shm/datapackage.json", as: "d.json") else {
            fatalError("the descriptor of the fuzzer is wrong")
        }
        return package
    }()
}
