import Diagnostics

extension Diagnostic {
    static func fileMissing(_ name: String) -> Diagnostic {
        Diagnostic(
            .error, .fileMissing, at: SourceLocation(file: name), "there is no such file",
            found: "nothing at this path",
            expected: "a file that can be read",
            mend: "check the path's spelling, or put the file there")
    }

    static func fileUnreadable(_ name: String, reason: String) -> Diagnostic {
        Diagnostic(
            .error, .fileUnreadable, at: SourceLocation(file: name), "this file cannot be read",
            found: reason,
            expected: "a regular file that may be read",
            mend: "give the path of a file and the right to read it")
    }

    static func fileEmpty(_ name: String, size: Int = 0) -> Diagnostic {
        Diagnostic(
            .error, .fileEmpty, at: SourceLocation(file: name), "this file is empty",
            found: size == 0 ? "0 bytes" : "nothing but line breaks",
            expected: "at least a header and one row",
            mend: "fetch or export the file again")
    }

    static func fileChanged(_ name: String, from before: Int, to after: Int) -> Diagnostic {
        Diagnostic(
            .error, .fileChanged, at: SourceLocation(file: name), "this file changed while it was read",
            found: before == after ? "another time of writing" : "\(before) bytes when it was opened, \(after) now",
            expected: "a file that nobody writes meanwhile",
            mend: "wait until it is written, then run again; whoever writes it should write beside it and rename")
    }

    static func fileOther(_ name: String, found: String, expected: String, declared: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, .fileOther, at: SourceLocation(file: name), "this is not the file that its resource describes",
            found: found, expected: "\(expected), as \(declared) says",
            mend:
                "fetch the file again; if it was changed on purpose, say so there: put in the bytes and hash that it has, or take both out"
        )
    }

    package static func outputUnwritable(_ path: String, reason: String) -> Diagnostic {
        Diagnostic(
            .error, .outputUnwritable, at: SourceLocation(file: path), "this cannot be written",
            found: reason,
            expected: "a folder that may be written",
            mend: "name another place, or mend its rights; what stood there has been left as it was")
    }
}
