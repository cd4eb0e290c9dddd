import Testing

@testable import Formats

@Suite struct FilePathTests {
    @Test(arguments: [
        ("a/b/c.csv", "a/b", "c.csv"), ("c.csv", ".", "c.csv"), ("/c.csv", "/", "c.csv"), ("/a/c", "/a", "c"),
        ("", ".", ""),
    ])
    func `a path has a folder and a name`(path: String, folder: String, name: String) {
        #expect(FilePath.folder(of: path) == folder)
        #expect(FilePath.name(of: path) == name)
    }

    @Test(arguments: [
        (".", "a.csv", "a.csv"), ("data", "a.csv", "data/a.csv"), ("data/", "./a.csv", "data/a.csv"),
        ("data", "../a.csv", "a.csv"), ("data", "../../a.csv", "../a.csv"), ("data", "../..", ".."),
        ("data", "..", "."),
        ("/data", "a.csv", "/data/a.csv"), ("/data", "../../a.csv", "/a.csv"), ("data", "/a//b/../c", "/a/c"),
        ("..", "..", "../.."), ("/", "..", "/"), ("a", ".", "a"), ("a", "..b", "a/..b"),
    ])
    func `a path is seen from a folder`(folder: String, path: String, joined: String) {
        #expect(FilePath.join(folder, path) == joined)
    }

    @Test(arguments: [
        ("a.csv", true), ("b/a.csv", true), ("b/../a.csv", true), ("./a.csv", true), ("..a.csv", true), ("a..", true),
        ("", false), ("/a.csv", false), ("..", false), ("../a.csv", false), ("b/../../a.csv", false),
        ("./../a.csv", false), ("a\0.csv", false),
    ])
    func `a path stays inside its folder or not`(path: String, isInside: Bool) {
        #expect(FilePath.staysInside(path) == isInside)
    }
}
