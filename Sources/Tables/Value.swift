import ImpreciseDates

/// One cell, taken out of its column. For single cells and small tables; hot loops walk the columns' spans.
package enum Value: Hashable, Sendable {
    case missing
    case date(EDTF)
    case integer(Int64)
    case number(Double)
    case boolean(Bool)
    case text(String)
    case list([String])

    package static func day(_ day: Day) -> Value { .date(.date(EDTFDate(day))) }

    package static func optional(_ text: String?) -> Value { text.map { .text($0) } ?? .missing }
}
