import Tables
import Testing

@testable import Formats

@Suite struct NumberFormTests {
    static func number(_ cell: String, _ form: String) throws -> String {
        let package = TemporaryPackage(
            fields: "{name: n, type: number\(form.isEmpty ? "" : ", " + form)}", resource: "dialect: {delimiter: \"|\"}"
        )
        let reading = try package.read("n\n\(cell)\n")
        return reading.rejects.isEmpty ? cells(reading.table)[0][0] : reading.rejects[0].diagnostics[0].mend
    }

    @Test(arguments: [
        ("12,5", "decimalChar: \",\"", "12.5"), ("1.234.567,8", "decimalChar: \",\", groupChar: \".\"", "1234567.8"),
        ("-1 234,5", "decimalChar: \",\", groupChar: \" \"", "-1234.5"),
        ("1\u{202F}234", "groupChar: \" \"", "1234"), ("1'234'567.5", "groupChar: \"'\"", "1234567.5"),
        ("12 bcm", "bareNumber: false, unit: bcm", "12"), ("€95", "bareNumber: false, unit: €", "95"),
        ("9,5 Mrd. m³", "decimalChar: \",\", bareNumber: false, unit: bcm, unitSpellings: [Mrd. m³]", "9.5"),
        ("1,234", "groupChar: \",\"", "1234"), (".5", "", "0.5"), ("1e3", "", "1000"),
    ])
    func `numbers are read in the declared form`(cell: String, form: String, number: String) throws {
        #expect(try Self.number(cell, form) == number)
    }

    @Test(arguments: [
        ("1.234,5", "decimalChar: \",\""), ("1.5", "decimalChar: \",\", groupChar: \".\""),
        ("12,34,567", "groupChar: \",\""), ("1,2345", "groupChar: \",\""), ("1234,567", "groupChar: \",\""),
        ("12 mcm", "bareNumber: false, unit: bcm"), ("12 bcm", ""), ("1,,234", "groupChar: \",\""), ("1.2.3", ""),
        ("0x10", ""), ("inf", ""), ("bcm", "bareNumber: false, unit: bcm"), ("1,5,5", "decimalChar: \",\""),
    ])
    func `a number of another form is set aside, never read as another number`(cell: String, form: String) throws {
        #expect(Double(try Self.number(cell, form)) == nil)
    }

    @Test(arguments: [
        ("12,5", "if it means 12.5, give the field `\"decimalChar\": \",\"`"),
        ("1,234,567", "if it means 1234567, give the field `\"groupChar\": \",\"`"),
        ("1.234,5", "if it means 1234.5, give the field `\"decimalChar\": \",\"` and `\"groupChar\": \".\"`"),
        ("12 bcm", "if it means 12, give the field `\"bareNumber\": false` and `\"unit\": \"bcm\"`"),
        ("n/k", "write the number without units, grouping or decimal comma, or declare the field as `string`"),
    ])
    func `the mend says which form would read it`(cell: String, mend: String) throws {
        #expect(try Self.number(cell, "") == mend)
    }

    @Test(
        arguments: [
            ("\u{2212}5", "write the minus as `-`: -5"), ("<5", nil), ("5 million", nil), ("5k", nil), ("about 5", nil),
            ("5 млн", nil), ("up to 5", nil),
            ("5 bcm", "if it means 5, give the field `\"bareNumber\": false` and `\"unit\": \"bcm\"`"),
        ] as [(String, String?)])
    func `what would be another number is offered to nobody`(text: String, mend: String?) {
        #expect(NumberForm().mend(for: text, isWhole: false) == mend)
    }

    @Test func `the longest unit that fits is taken, and spaces without end are gone through once`() {
        var form = NumberForm()
        form.units = ["EUR", "EURO", "m3", "Nm3"]
        #expect(["EURO 12", "12 Nm3", "12 m3", "12EUR"].map { form.plain($0) } == ["12", "12", "12", "12"])
        #expect(form.plain("1" + String(repeating: " ", count: 200_000)) == "1")
    }
}
