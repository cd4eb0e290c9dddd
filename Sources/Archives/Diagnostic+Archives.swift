import Diagnostics

/// Every text of this target, in one place.
extension Diagnostic {
    static func archiveMissing(_ name: String) -> Diagnostic {
        Diagnostic(
            .error, .fileMissing, at: SourceLocation(file: name), "there is no such file",
            found: "nothing at this path", expected: "a file that can be read",
            mend: "check the path's spelling, or put the file there")
    }

    static func archiveUnreadable(_ name: String, reason: String) -> Diagnostic {
        Diagnostic(
            .error, .fileUnreadable, at: SourceLocation(file: name), "this file cannot be read",
            found: reason, expected: "a regular file that may be read",
            mend: "give the path of a file and the right to read it")
    }

    static func archiveEmpty(_ name: String) -> Diagnostic {
        Diagnostic(
            .error, .fileEmpty, at: SourceLocation(file: name), "this file is empty",
            found: "0 bytes", expected: "a ZIP file", mend: "fetch or export the file again")
    }

    static func archiveInvalid(_ name: String, reason: String, beginsAsArchive: Bool) -> Diagnostic {
        Diagnostic(
            .error, .archiveInvalid, at: SourceLocation(file: name),
            beginsAsArchive ? "this ZIP file is cut off or damaged" : "this is no ZIP file",
            found: beginsAsArchive ? "the beginning of a ZIP file without its list of entries (\(reason))" : reason,
            expected: "a whole ZIP file",
            mend: beginsAsArchive ? "fetch the file again, or save it again" : "give the path of another file")
    }

    static func archiveDamaged(_ name: String, entry: String, reason: String) -> Diagnostic {
        Diagnostic(
            .error, .archiveInvalid, at: SourceLocation(file: "\(name):\(entry)"), "this part of a ZIP file is damaged",
            found: reason, expected: "a part that can be unpacked", mend: "fetch the file again, or save it again")
    }

    static func archiveAmbiguous(_ name: String, entry: String) -> Diagnostic {
        Diagnostic(
            .error, .archiveInvalid, at: SourceLocation(file: name), "two parts of this ZIP file have one name",
            found: "`\(entry)` twice", expected: "names that differ by more than the case of their letters",
            mend: "save the file again with the program that it came from; which of the two is meant, nobody can tell")
    }

    static func archiveEncrypted(_ name: String, entry: String) -> Diagnostic {
        Diagnostic(
            .error, .archiveEncrypted, at: SourceLocation(file: "\(name):\(entry)"),
            "this part of a ZIP file is encrypted",
            found: "a part that needs a password", expected: "a file without a password",
            mend: "save the file without a password")
    }

    static func archiveTooLarge(_ name: String, entry: ArchiveEntry, atMost limit: Int) -> Diagnostic {
        Diagnostic(
            .error, .archiveTooLarge, at: SourceLocation(file: "\(name):\(entry.name)"),
            "this part of a ZIP file is larger than is unpacked",
            found: "\(entry.packedSize) bytes that unpack to more than \(limit)", expected: "at most \(limit) bytes",
            mend: "look who made the file: small files that unpack to huge ones are made to fill a memory")
    }

    static func archiveTooLarge(_ name: String, atMost limit: Int) -> Diagnostic {
        Diagnostic(
            .error, .archiveTooLarge, at: SourceLocation(file: name), "this ZIP file holds more than is unpacked",
            found: "more than \(limit) bytes in its parts", expected: "at most \(limit) bytes in all parts together",
            mend: "split the file, or look who made it: small files that unpack to huge ones are made to fill a memory")
    }

    static func archiveEntries(_ name: String, count: Int, atMost limit: Int) -> Diagnostic {
        Diagnostic(
            .error, .archiveTooLarge, at: SourceLocation(file: name), "this ZIP file has more parts than are looked at",
            found: "\(count) parts", expected: "at most \(limit)", mend: "split the file, or look who made it")
    }

    static func archiveUnwritable(_ name: String, reason: String, isFull: Bool) -> Diagnostic {
        Diagnostic(
            .error, .outputUnwritable, at: SourceLocation(file: name), "this ZIP file cannot be written",
            found: reason, expected: "a folder that may be written to and has room for the file twice",
            mend: isFull
                ? "make room on the disk, then run it again" : "look at the folder and the disk, then run it again")
    }
}
