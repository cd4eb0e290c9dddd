import ImpreciseDates

/// What a column of lags cannot hold of one of its rows: a lag that is not one number of days, or that is not certain.
package struct RangedLag: Hashable, Sendable {
    /// The row of the column.
    package let place: Int
    package let certainty: Certainty
    /// Days from left to right.
    package let lag: LagRange

    func moved(by places: Int) -> RangedLag { RangedLag(place: place + places, certainty: certainty, lag: lag) }
}
