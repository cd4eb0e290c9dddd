/// How the cells of a delimited file are told apart (Data Package, CSV Dialect).
package struct CSVDialect: Hashable, Sendable {
    package let delimiter: UInt8

    package init(delimiter: UInt8 = UInt8(ascii: ",")) { self.delimiter = delimiter }
}
