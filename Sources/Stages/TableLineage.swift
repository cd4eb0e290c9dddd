import Formats

/// Which resources of the data package the tables of a run were made of.
package struct TableLineage: Sendable {
    private let made: [String: [String]]
    private let read: [String: DataResource]

    /// - Parameters:
    ///   - made: of each stage the names of its inputs.
    ///   - read: the resources, by the names under which stages read them.
    package init(made: [String: [String]] = [:], read: [String: DataResource] = [:]) {
        self.made = made
        self.read = read
    }

    /// The resource that a name stands for, unchanged; nil for what a stage made.
    package func resource(_ name: String) -> DataResource? { read[name] }

    /// All that a table was made of, each once, in the order in which its stages name them.
    package func resources(of name: String) -> [DataResource] {
        var seen: Set<String> = []
        var found: [DataResource] = []
        func look(_ name: String) {
            guard seen.insert(name).inserted else { return }
            if let resource = read[name] {
                if !found.contains(where: { $0.name == resource.name }) { found.append(resource) }
            } else {
                made[name]?.forEach(look)
            }
        }
        look(name)
        return found
    }
}
