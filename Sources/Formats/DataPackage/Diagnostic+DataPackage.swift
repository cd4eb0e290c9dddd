import Diagnostics
import Documents

extension Diagnostic {
    static func descriptor(_ node: DocumentNode, _ fault: String, expected: String) -> Diagnostic {
        Diagnostic(
            .error, .descriptorInvalid, at: node.location, fault,
            found: node.described,
            expected: expected,
            mend: "correct the descriptor; https://datapackage.org/standard/ has the rules")
    }

    static func dateFormat(_ node: DocumentNode) -> Diagnostic {
        Diagnostic(
            .error, .descriptorInvalid, at: node.location, "dates are read as EDTF, in no other format",
            found: node.described,
            expected: "no `format`, and dates such as 2023-11-20 or 2023-11",
            mend: "make the field a string, and read it with the stage `parse-dates`")
    }

    static func descriptorType(_ node: DocumentNode) -> Diagnostic {
        Diagnostic(
            .error, .descriptorInvalid, at: node.location, "this field type is not read",
            found: node.described,
            expected: "one of string, date, integer, year, number, boolean, list, any",
            mend: "declare it as `string`; for dates add `\"rdfType\": \"http://id.loc.gov/datatypes/edtf/EDTF\"`")
    }

    static func descriptorKey(_ entry: DocumentNode.Entry, nearest: String) -> Diagnostic {
        Diagnostic(
            .error, .descriptorInvalid, at: entry.keyLocation, "a field has no such property",
            found: "`\(entry.key)`",
            expected: "`\(nearest)`",
            mend: "did you mean `\(nearest)`?")
    }

    static func constraintUnchecked(_ entry: DocumentNode.Entry, checked: [String]) -> Diagnostic {
        Diagnostic(
            .error, .descriptorInvalid, at: entry.keyLocation, "this constraint is not checked",
            found: "`\(entry.key)`",
            expected: "one of \(checked.joined(separator: ", "))",
            mend: NearestName.of(entry.key, among: checked).map { "did you mean `\($0)`?" }
                ?? "say it with `pattern`, or take it out")
    }

    static func descriptorColumn(
        _ name: String, in key: String, among names: [String], at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            .error, .descriptorInvalid, at: location, "\(key) names a field that is not declared",
            found: "`\(name)`",
            expected: "one of \(names.joined(separator: ", "))",
            mend: NearestName.of(name, among: names).map { "did you mean `\($0)`?" }
                ?? "declare the field, or drop it here")
    }

    static func referenceUnknown(_ key: ForeignKey, among names: [String]) -> Diagnostic {
        Diagnostic(
            .error, .descriptorInvalid, at: key.location, "the foreign key refers to no resource",
            found: "`\(key.resource)`",
            expected: "one of \(names.joined(separator: ", "))",
            mend: NearestName.of(key.resource, among: names).map { "did you mean `\($0)`?" }
                ?? "name a resource of this data package")
    }

    static func referenceTypes(_ key: ForeignKey, _ found: String) -> Diagnostic {
        Diagnostic(
            .error, .descriptorInvalid, at: key.location, "these fields cannot be compared",
            found: found,
            expected: "fields of one type; a list refers item by item, alone and not to a list",
            mend: "declare both fields alike")
    }

    static func resourcePathOutside(_ path: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, .pathOutside, at: location, "a resource must lie beside its descriptor",
            found: "`\(path)`",
            expected: "a relative path without `..`",
            mend: "move the file into the descriptor's folder")
    }
}
