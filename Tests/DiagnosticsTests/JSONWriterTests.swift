import JSON
import Testing

@Suite struct JSONWriterTests {
    @Test(
        arguments: [
            (JSONValue.null, "null"), (true, "true"), (false, "false"), (-7, "-7"),
            (.integer(.max), "9223372036854775807"),
            (.number(3), "3"), (.number(-0.5), "-0.5"), (.number(0.1), "0.1"), (.number(1e16), "1e+16"),
            (.number(999_999_999_999_999), "999999999999999"), (.number(.leastNonzeroMagnitude), "5e-324"),
            (.number(.nan), "null"), (.number(.infinity), "null"), (.number(-.infinity), "null"),
            ("", "\"\""), ("Žatec 🚂 \u{2028}", "\"Žatec 🚂 \u{2028}\""), ("a/b", "\"a/b\""),
            ("\"\\\n\r\t", #""\"\\\n\r\t""#), ("\u{0}\u{8}\u{1F}\u{7F}", #""\u0000\u0008\u001f\u007f""#),
            ("\r\n", #""\r\n""#), ([], "[]"), ([:], "{}"), (.optional(nil), "null"), (.optional("a"), "\"a\""),
            (["z": 1, "a": [1, [], .null], "z": "twice"], #"{"z":1,"a":[1,[],null],"z":"twice"}"#),
        ] as [(JSONValue, String)])
    func `a value has one text`(value: JSONValue, text: String) {
        #expect(JSONWriter.text(of: value, indented: false) == text)
    }

    @Test func `an indented text has a member a line, in the order given, and ends its last line`() {
        let value: JSONValue = ["b": [1, [:], []], "a": ["c": true]]
        let text = """
            {
              "b": [
                1,
                {},
                []
              ],
              "a": {
                "c": true
              }
            }

            """
        #expect(JSONWriter.text(of: value) == text)
        #expect(JSONWriter.text(of: "x") == "\"x\"\n")
    }
}
