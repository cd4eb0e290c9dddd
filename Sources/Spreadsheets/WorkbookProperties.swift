import ImpreciseDates
import Markup

/// What the workbook says of itself in its document properties (docProps/core.xml).
///
/// `created` is the day of the data, not of the clock: libxlsxwriter would write the clock if it were left out, and the
/// same data would then give other bytes. It is stored as noon UTC, so that it is the same day from UTC-12 to UTC+11.
package struct WorkbookProperties: Hashable, Sendable {
    package let title: String
    package let subject: String
    package let keywords: String
    /// Left out unless given: a workbook travels, and a name in it travels too.
    package let author: String?
    package let comments: String
    /// In which the workbook's texts are written; screen readers pronounce them by it.
    package let language: LanguageTag
    package let created: Day

    package init(
        title: String, subject: String = "", keywords: String = "", author: String? = nil, comments: String = "",
        language: LanguageTag = .english, created: Day
    ) {
        self.title = title
        self.subject = subject
        self.keywords = keywords
        self.author = author
        self.comments = comments
        self.language = language
        self.created = created
    }

    /// Excel takes no more than this in one property.
    static let longestText = 255

    /// Noon UTC of `created` in seconds since 1970; days outside 1900...9999 become the nearest end, because Excel shows
    /// no others and the C library cannot write every year.
    var createdSeconds: Int {
        let earliest: Int64 = -25_567
        let latest: Int64 = 2_932_896
        let day = min(max(created.number, earliest), latest)
        return Int(day) * 86_400 + 43_200
    }
}
