/// Why a text is no YAML, in libyaml's words.
struct YAMLFault: Error {
    let problem: String
    let place: TextPosition
    /// What was being read, such as `while scanning a quoted scalar`, and where that began.
    let context: (words: String, start: TextPosition)?
}
