import Documents
import JSON

/// Where data come from, as a data package says it (Data Package v2, `sources`).
package struct DataSource: Hashable, Sendable {
    package let title: String
    /// An address or a file; empty where there is none.
    package let path: String

    package init(title: String, path: String = "") {
        self.title = title
        self.path = path
    }

    /// Those that a package or a resource names.
    static func all(in node: DocumentNode) -> [DataSource] {
        (node["sources"]?.elements ?? []).compactMap { source in
            let (title, path) = (source["title"]?.text ?? "", source["path"]?.text ?? "")
            return title.isEmpty && path.isEmpty ? nil : DataSource(title: title, path: path)
        }
    }

    package var json: JSONValue {
        .object(
            [("title", title), ("path", path)].filter { !$0.1.isEmpty }.map { JSONValue.Member($0.0, .string($0.1)) })
    }
}
