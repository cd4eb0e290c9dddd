/// Where something stands: a file, and in it a line and column (both from 1, columns in characters) or a sheet's cell.
package struct SourceLocation: Hashable, Sendable {
    package enum Position: Hashable, Sendable {
        case whole
        case line(Int, column: Int?)
        case cell(sheet: String, reference: String)
    }

    package let file: String
    package let position: Position

    package init(file: String, position: Position = .whole) {
        self.file = file
        self.position = position
    }

    package init(file: String, line: Int, column: Int? = nil) {
        self.init(file: file, position: .line(line, column: column))
    }

    package var line: Int? {
        if case .line(let line, _) = position { line } else { nil }
    }

    package var column: Int? {
        if case .line(_, let column) = position { column } else { nil }
    }

    /// The same file, some characters further on in the same line.
    package func advanced(by characters: Int) -> SourceLocation {
        guard case .line(let line, let column?) = position else { return self }
        return SourceLocation(file: file, line: line, column: column + characters)
    }
}

extension SourceLocation: CustomStringConvertible {
    /// `arrests.csv:214:28`, `arrests.csv:214`, `contracts.xlsx:Deals!H57` or `arrests.csv`.
    package var description: String {
        switch position {
        case .whole: file
        case .line(let line, let column): "\(file):\(line)" + (column.map { ":\($0)" } ?? "")
        case .cell(let sheet, let reference): "\(file):\(sheet)!\(reference)"
        }
    }
}
