import ImpreciseDates
import Tables
import Timelines

/// Both inputs of a join on timelines, with the same codes for equal keys.
struct TimelineSides {
    let left: KeyedEvents
    let right: KeyedEvents

    init(
        _ left: (table: Table, date: OptionText), _ right: (table: Table, date: OptionText), by keys: [JoinKey],
        approximation: Approximation
    ) throws {
        let codes = KeyCodes(
            try keys.map { (try $0.left.column(in: left.table), try $0.right.column(in: right.table)) })
        let count = codes?.count ?? 1
        self.left = KeyedEvents(
            try left.date.dates(in: left.table), keys: codes?.left, keyCount: count, approximation: approximation)
        self.right = KeyedEvents(
            try right.date.dates(in: right.table), keys: codes?.right, keyCount: count, approximation: approximation)
    }
}
