import Glibc

/// Paths as text, with `/` between their parts. Only `resolved` touches the disk.
package enum FilePath {
    /// Everything before the last `/`; `.` when there is none.
    package static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    package static func name(of path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    /// `path` as seen from `folder`, with `.` and `..` resolved by name; an absolute path stands for itself.
    package static func join(_ folder: String, _ path: String) -> String {
        normalised(path.hasPrefix("/") ? path : folder + "/" + path)
    }

    package static func normalised(_ path: String) -> String {
        var parts: [Substring] = []
        for part in path.split(separator: "/") where part != "." {
            if part == "..", let last = parts.last, last != ".." {
                parts.removeLast()
            } else if part != ".." || !path.hasPrefix("/") {
                parts.append(part)
            }
        }
        let joined = parts.joined(separator: "/")
        return path.hasPrefix("/") ? "/" + joined : (joined.isEmpty ? "." : joined)
    }

    /// Whether a text may be the name of one file or folder as it is: letters, digits, spaces and `._-`, none of them
    /// leading to another folder.
    package static func isPlainName(_ text: String) -> Bool {
        guard let first = text.first, first != ".", first != " ", text.last != " ", text.utf8.count <= 100 else {
            return false
        }
        return text.allSatisfy { $0.isLetter || $0.isNumber || " ._-".contains($0) }
    }

    /// The path with every link followed, as far as it exists; nil when nothing of it does.
    package static func resolved(_ path: String) -> String? {
        if let whole = realpath(path, nil) {
            defer { free(whole) }
            return String(cString: whole)
        }
        let folder = folder(of: path)
        guard folder != path, let parent = resolved(folder) else { return nil }
        return join(parent, name(of: path))
    }

    /// Whether a relative path stays below the folder it starts from.
    package static func staysInside(_ path: String) -> Bool {
        guard !path.isEmpty, !path.hasPrefix("/") else { return false }
        let first = normalised(path).split(separator: "/").first
        return first != ".." && !path.contains("\0")
    }
}
