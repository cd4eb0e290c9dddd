/// Where the values of parameters come from beside the pipeline file.
package struct ParameterSource: Sendable {
    /// As given by `--set name=value`, in order.
    let given: [(name: String, value: String)]
    private let environment: @Sendable (String) -> String?

    package static let none = ParameterSource(given: []) { _ in nil }

    ///
    /// - Parameter environment: asked for variables that parameters declare, and no others.
    package init(given: [(name: String, value: String)], environment: @escaping @Sendable (String) -> String?) {
        self.given = given
        self.environment = environment
    }

    func variable(_ name: String?) -> String? { name.flatMap(environment) }
}
