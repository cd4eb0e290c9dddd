/// The start of an XML element. Names are local, without their namespace: the two namespaces in which workbooks may be
/// written (ECMA-376, transitional and strict) have the same names.
package struct MarkupElement {
    package let name: String
    private let attributes: [Attribute]

    struct Attribute {
        let name: String
        let isQualified: Bool
        let value: String
    }

    init(_ name: String, _ attributes: [Attribute]) {
        self.name = name
        self.attributes = attributes
    }

    /// The value of an attribute without a namespace, such as `r` of `<c r="A1">`.
    package subscript(_ name: String) -> String? {
        attributes.first { $0.name == name && !$0.isQualified }?.value
    }

    /// The value of an attribute in any namespace, such as `id` of `<tablePart r:id="rId1">`.
    package subscript(qualified name: String) -> String? {
        attributes.first { $0.name == name && $0.isQualified }?.value
    }
}
