import Markup

/// What a part of a workbook refers to, by the ids that it uses (ECMA-376 part 2, 6.5).
final class Relationships: MarkupReceiver {
    struct Target {
        /// The end of its type, such as `worksheet`; the rest differs between the two forms of the standard.
        let kind: String
        /// The name of a part, or an address where it lies outside.
        let target: String
        let isExternal: Bool
    }

    private(set) var targets: [String: Target] = [:]
    private let folder: String

    /// - Parameter part: whose references these are; they are told from its folder. Empty for the workbook as a whole.
    init(of part: String) { folder = Self.folder(of: part) }

    func begin(_ element: MarkupElement) {
        guard element.name == "Relationship", let id = element["Id"], let target = element["Target"] else { return }
        let isExternal = element["TargetMode"] == "External"
        targets[id] = Target(
            kind: element["Type"]?.split(separator: "/").last.map(String.init) ?? "",
            target: isExternal ? target : Self.resolve(target, from: folder), isExternal: isExternal)
    }

    func end(_ name: String, text: String) {}

    func first(_ kind: String) -> Target? { all(kind).first }

    func all(_ kind: String) -> [Target] {
        targets.filter { $0.value.kind == kind }.sorted { $0.key < $1.key }.map(\.value)
    }

    /// Where the references of a part stand: `xl/_rels/workbook.xml.rels` for `xl/workbook.xml`.
    static func part(for part: String) -> String {
        let folder = folder(of: part)
        let name = part.split(separator: "/").last ?? ""
        return (folder.isEmpty ? "" : folder + "/") + "_rels/\(name).rels"
    }

    private static func folder(of part: String) -> String {
        part.split(separator: "/").dropLast().joined(separator: "/")
    }

    /// A part's name from `/xl/tables/table1.xml` or `../tables/table1.xml`; it never leads out of the archive.
    private static func resolve(_ target: String, from folder: String) -> String {
        var parts = target.hasPrefix("/") ? [] : folder.split(separator: "/").map(String.init)
        for part in target.split(separator: "/") {
            switch part {
            case ".": continue
            case "..": if !parts.isEmpty { parts.removeLast() }
            default: parts.append(String(part))
            }
        }
        return parts.joined(separator: "/")
    }
}
