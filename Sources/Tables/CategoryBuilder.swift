/// Builds a `CategoryColumn`, row by row.
package struct CategoryBuilder: Sendable {
    private var codes: [UInt32] = []
    private var dictionary: [String] = []
    private var codeOf: [String: UInt32] = [:]

    package init() {}

    package var count: Int { codes.count }

    package mutating func append(_ text: String?) {
        guard let text else {
            codes.append(CategoryColumn.missing)
            return
        }
        if let code = codeOf[text] {
            codes.append(code)
        } else {
            let code = UInt32(dictionary.count)
            dictionary.append(text)
            codeOf[text] = code
            codes.append(code)
        }
    }

    package func finish() -> CategoryColumn { CategoryColumn(codes: codes, dictionary: dictionary) }
}
