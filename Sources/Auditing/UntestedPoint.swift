/// A point of the guidance, or a part of one, that people have to look at.
package struct UntestedPoint: Hashable, Sendable {
    package let source: GuidancePoint
    package let question: String

    private init(_ source: GuidancePoint, _ question: String) {
        self.source = source
        self.question = question
    }

    package static let all = [
        UntestedPoint(.checklist(.tables, 2), "Does the name of each table tell what is in it?"),
        UntestedPoint(.checklist(.tables, 3), "Does each table answer one question, without tables inside tables?"),
        UntestedPoint(.checklist(.tables, 8), "Is each reason for a missing value the true one?"),
        UntestedPoint(.checklist(.footnotes, 4), "Does each note tell all that its reader needs?"),
        UntestedPoint(
            .checklist(.formatting, 1), "Is everything written in plain language, and sensitive words avoided?"),
        UntestedPoint(.checklist(.formatting, 2), "Does the text of each link tell where it leads?"),
        UntestedPoint(.checklist(.formatting, 4), "Does each title tell what its sheet holds, of whom and when?"),
        UntestedPoint(.checklist(.formatting, 5), "Would words be clearer than the symbols that are left?"),
        UntestedPoint(.checklist(.formatting, 7), "Is a table divided by nothing but lines, gaps or patterns?"),
        UntestedPoint(.checklist(.formatting, 9), "Is everything that a colour says said in words too?"),
        UntestedPoint(.guidance, "Does each alternative text say what its picture or chart shows?"),
        UntestedPoint(.guidance, "Does each header name the unit of its numbers?"),
        UntestedPoint(.guidance, "Does the cover say who publishes this, when, from which sources, and whom to ask?"),
        UntestedPoint(.checklist(.structure, 1), "Does the name of each sheet fit what is in it?"),
        UntestedPoint(.checklist(.publishing, 1), "Are spelling and grammar right?"),
        UntestedPoint(.checklist(.publishing, 2), "What does Excel's own accessibility checker say?"),
        UntestedPoint(.guidance, "Is it published as OpenDocument (.ods) too?"),
    ]
}
