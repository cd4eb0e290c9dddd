/// What a value in the pipeline file may look like: for editors, and for the pages that `coincide stages NAME` prints. The
/// parser is the stage's own; tests hold the two together.
package indirect enum OptionForm: Sendable {
    case text
    /// Words for a reader: a title, a note, what sentences call something.
    case prose
    /// The name of a column of an input.
    case column
    /// The name of an input, as it stands below `from`.
    case input
    case sql
    /// A comparison of one column, or SQL.
    case condition
    case boolean
    /// A whole number of at least so much.
    case count(least: Int)
    /// A number above 0, 1 at most.
    case share
    /// EDTF.
    case period
    case words([String])
    /// A list, or one that stands for a list of itself.
    case list(OptionForm)
    /// A mapping of these names.
    case options([Option])
    /// A mapping of names of one's own choice.
    case named(OptionForm)
    case either([OptionForm])
    case nothing

    package struct Option: Sendable {
        package let name: String
        package let form: OptionForm
        package let isRequired: Bool
        package let description: String
    }

    package static func words<Word: RawRepresentable & CaseIterable>(of type: Word.Type) -> OptionForm
    where Word.RawValue == String {
        .words(type.allCases.map(\.rawValue))
    }
}

extension OptionForm.Option {
    /// One that must be given.
    package static func required(_ name: String, _ form: OptionForm, _ description: String) -> OptionForm.Option {
        OptionForm.Option(name: name, form: form, isRequired: true, description: description)
    }

    /// One that may be left out; the description says what holds then.
    package static func optional(_ name: String, _ form: OptionForm, _ description: String) -> OptionForm.Option {
        OptionForm.Option(name: name, form: form, isRequired: false, description: description)
    }
}

extension OptionForm {
    /// Whether SQL may stand somewhere in it.
    package var takesSQL: Bool {
        switch self {
        case .sql, .condition: true
        case .list(let form), .named(let form): form.takesSQL
        case .options(let options): options.contains { $0.form.takesSQL }
        case .either(let forms): forms.contains(where: \.takesSQL)
        default: false
        }
    }
}
