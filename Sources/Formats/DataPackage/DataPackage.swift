import Tables

/// A set of tables and what is known about them (Data Package v2, https://datapackage.org/standard/data-package/).
package struct DataPackage: Sendable {
    package struct Licence: Hashable, Sendable {
        package let name: String
        package let title: String
        package let path: String
    }

    /// The descriptor's name within the project, for diagnostics.
    package let file: String
    /// Folder of the descriptor, as a path to open; resources' paths start here.
    package let folder: String
    package let name: String
    package let title: String
    package let description: String
    package let version: String
    package let licences: [Licence]
    package let sources: [DataSource]
    package let resources: [DataResource]

    /// Whether what stands in a column of any table may not be published as it is; for a fault of which the column is not known, whether
    /// there is any such column.
    package func isSensitive(_ column: String?) -> Bool {
        resources.contains { $0.isSensitive(column) }
    }

    package init(
        file: String, folder: String, name: String, title: String, description: String, version: String,
        licences: [Licence], sources: [DataSource] = [], resources: [DataResource]
    ) {
        self.file = file
        self.folder = folder
        self.name = name
        self.title = title
        self.description = description
        self.version = version
        self.licences = licences
        self.sources = sources
        self.resources = resources
    }

    /// One of which nothing is known.
    package static let none = DataPackage(
        file: "", folder: "", name: "", title: "", description: "", version: "", licences: [], resources: [])

    /// The resources of these names, and all that the foreign keys of any of them lead to.
    package func referenced(by names: Set<String>) -> Set<String> {
        var found = names
        var waiting = names
        while let name = waiting.popFirst() {
            for key in resource(name)?.foreignKeys ?? [] where found.insert(key.resource).inserted {
                waiting.insert(key.resource)
            }
        }
        return found
    }

    package func resource(_ name: String) -> DataResource? { resources.first { $0.name == name } }
}
