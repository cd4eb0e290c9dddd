/// A file that another program makes of one of the same build. Its bytes hang on that program and on what else is installed, such
/// as fonts, so nobody may count on them; those of the file that it is made of are known.
package struct FileConversion: Hashable, Sendable {
    /// The file that it is made of, relative to the published folder.
    package let source: String
    package let program: String

    package init(of source: String, by program: String) {
        self.source = source
        self.program = program
    }
}
