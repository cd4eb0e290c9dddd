extension ImpreciseSpell {
    /// The days that may be among its own: from its earliest start to its latest end.
    package var possibleDays: DateBounds { DateBounds(known: start.earliest, end.latest) }

    /// The days that are among its own whichever days the bounds allow; nil when there is none.
    package var certainDays: DateBounds? { DateBounds(earliest: latestStart, latest: earliestEnd) }

    /// Its start may be no later, since it cannot come behind its end.
    package var latestStart: Day { min(start.latest, end.latest) }

    /// Its end may be no earlier, since it cannot come before its start.
    package var earliestEnd: Day { max(end.earliest, start.earliest) }
}
