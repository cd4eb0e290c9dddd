/// Paths as text, with `/` between their parts. Nothing here touches the disk.
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

    /// Whether a relative path stays below the folder it starts from.
    package static func staysInside(_ path: String) -> Bool {
        guard !path.isEmpty, !path.hasPrefix("/") else { return false }
        let first = normalised(path).split(separator: "/").first
        return first != ".." && !path.contains("\0")
    }
}
