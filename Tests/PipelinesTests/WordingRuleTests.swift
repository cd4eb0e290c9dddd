import Testing

@testable import Pipelines

/// Each rule by itself: what it finds in a text, and what it leaves alone.
@Suite struct WordingRuleTests {
    private func words(_ text: String, _ faults: (ProseSentence) -> [WordingFault]) -> [String] {
        let characters = Array(text)
        return ProseReader.sentences(of: characters).flatMap(faults).map { String(characters[$0.range]) }
    }

    @Test(arguments: [
        ("The deal caused arrests.", "caused"), ("Arrests CAUSED by a deal", "CAUSED"),
        ("What causes arrests? Gas.", "causes"), ("A new deal causes a wave.", "causes"),
        ("Taken because of the deal", "because of"), ("The arrests are due to the deal.", "due to"),
        ("Deals lead to arrests", "lead to"), ("Each deal leads to arrests", "leads to"),
        ("Which led directly to arrests", "led directly to"), ("It resulted in arrests.", "resulted in"),
        ("The memorandum triggered a wave.", "triggered"), ("This proves it.", "proves"),
        ("The tables prove a link.", "prove"), ("It is proof that deals matter.", "proof"),
        ("cau\u{AD}sed by deals", "cau\u{AD}sed"), ("because\u{A0}of deals", "because\u{A0}of"),
        // A word of denial that denies something else.
        ("Not only did it follow, the deal caused it.", "caused"), ("No doubt the deal caused it.", "caused"),
        ("It was not chance but the deal that caused it.", "caused"), ("Not so. The deal caused it.", "caused"),
        ("It was not late; the deal caused it.", "caused"),
        ("No arrest in May, one in June, two in July and one in August and all were caused by it.", "caused"),
        ("Not surprisingly, deals led to arrests", "led to"), ("No one can deny that deals caused arrests", "caused"),
        ("It cannot be denied that gas led to arrests", "led to"), ("Nobody doubts that it caused them", "caused"),
        ("Deals led, in time, to arrests", "led, in time, to"), ("due to EU silence", "due to"),
        ("Because the EU signed, arrests rose", "Because"), ("Deals are causing arrests", "causing"),
        ("Deals leading to arrests", "leading to"), ("deals triggering arrests", "triggering"),
        ("It is proven.", "proven"),
        ("the proof of a link", "proof"), ("Arrested as a result of the deal", "result of"),
        ("fuelled by gas", "fuelled"),
        ("a crackdown driven by gas", "driven by"), ("Brussels is responsible for it", "responsible for"),
        ("the impact of deals on arrests", "impact of"),
        // Words for tables, smallness and agents make no claim honest.
        ("The tables count arrests due to the deals.", "due to"), ("Dates of arrests because of gas", "because of"),
        ("The deal led to arrests by police.", "led to"), ("A little deal caused arrests.", "caused"),
        ("The wrong deal caused arrests.", "caused"), ("Far too many deals caused arrests.", "caused"),
        ("It caused, no doubt, arrests.", "caused"), ("Without a doubt this proved it.", "proved"),
    ])
    func `a claim of a cause or a proof is found`(_ text: String, _ found: String) {
        #expect(words(text, CauseWords().faults) == [found])
    }

    @Test(arguments: [
        "It does not prove that.", "It doesn't prove it.", "It doesn’t prove it.", "It cannot prove it.",
        "Deals never caused arrests.", "Nothing in these tables shows that a deal caused an arrest.",
        "No row proves anything.", "There is no proof that they are linked.", "It proves nothing.",
        "It led to no arrest.",
        "Neither deals nor statements led to it.", "They were taken, without having caused anything.",
        "Whether a deal caused them is open.", "None of it resulted in arrests.",
        "A trigger is a deal; triggers are deals.", "The trigger rate", "The causes of arrests are many.",
        "These causes are unknown.", "Causes", "cases, cause, clauses", "The case was closed.", "Not proof of silence.",
        "He was led to a car.", "It proved to be late.", "She is due to be released.",
        "Gaps are due to under-reporting.", "It would be wrong to say that deals caused arrests",
        "far from proof that it did",
        "The tables say little about what caused the arrests", "Rows left out because of missing dates",
        "Missing rows are due to the closing of the paper", "A delegation led to the port by its mayor",
        "The result of the test is p = 0.48.",
        "Because it follows", "improved", "disproved", "because, of course", "See https://example.org/what-caused-it.",
        "", "caus", "…", "'’'",
    ])
    func `what claims none is left alone`(_ text: String) {
        #expect(words(text, CauseWords().faults) == [])
    }

    @Test(arguments: [
        ("65 % of deals were followed by an arrest.", "65 %"), ("It is 65%.", "65%"), ("It is 65.4 %", "65.4 %"),
        ("65 per cent of deals", "65 per cent"), ("65 percent", "65 percent"), ("a 65-percent share", "65-percent"),
        ("65\u{A0}%", "65\u{A0}%"), ("65\u{202F}% of deals", "65\u{202F}%"), ("٦٥٪", "٦٥٪"),
        ("65 % of 26 deals", "65 %"), ("It was 17 of 26. Before, 65 %.", "65 %"), ("65 % in 2011/2012", "65 %"),
        ("65 % on 5/7/2023", "65 %"), ("65 % over 2021-03-02/2026-02-17", "65 %"),
        ("65 % of high-level visits", "65 %"),
        ("By 17 of 26 % it rose", "26 %"), ("18 of 17 are 65 %", "65 %"), ("65 % from Baku", "65 %"),
        ("65 % acquired gas", "65 %"), ("65 % sold", "65 %"),
    ])
    func `a percentage without its counts is found`(_ text: String, _ found: String) {
        #expect(words(text, BarePercentage().faults) == [found])
    }

    @Test(arguments: [
        "17 of 26 (65 %)", "65 %, or 17 of 26, of the deals", "17 out of 26: 65 per cent", "17/26 is 65 %",
        "65 % (17 of the 26) against 40 % (8 of 20)", "100 % (all 26)", "0 % (none of 26)", "1,700 of 2,600, or 65 %",
        "The 95 % envelope", "its 95% confidence interval", "95 % from 10 to 18", "Circular shift: 95 % from",
        "tested at the 5 % level", "a level of 5 %", "at a nominal 5 %", "significance: 5 %",
        "95 % band of chance alone",
        "It raises a false alarm in 5 % of unrelated pairs.", "a false alarm rate of 5 %", "a 10 % stake in the field",
        "17 of 26, e.g. 65 %", "17 of 26 (approx. 65 %)", "percent", "%", "per cent", "65 percentage points",
        "65 people",
    ])
    func `a percentage with its counts, or of a margin, is left alone`(_ text: String) {
        #expect(words(text, BarePercentage().faults) == [])
    }

    @Test(arguments: [
        ("Arrests within 45 days of a deal", "within 45 days"),
        ("Within the first 45 days", "Within the first 45 days"),
        ("Counted for 45 days after a deal", "45 days after"),
        ("45 days after a deal", "45 days after"), ("the 45 days before each deal", "45 days before"),
        ("in the 45 days that follow", "in the 45 days"), ("a 45-day window", "45-day window"),
        ("a window of 45 days", "window of 45 days"), ("30 to 45 days after a deal", "30 to 45 days after"),
        ("45 or 30 days after a deal", "45 or 30 days after"),
        ("45\u{A0}calendar days before", "45\u{A0}calendar days before"),
        ("within 1,030 days", "within 1,030 days"),
    ])
    func `a window that no stage has is found`(_ text: String, _ found: String) {
        #expect(words(text, UndeclaredWindow(declared: [7, 30]).faults) == [found])
    }

    @Test(arguments: [
        "within 30 days", "7 to 30 days after", "a 30-day window", "no gap longer than 45 days", "held for 45 days",
        "within 45 people", "45 days", "the day after", "in 45 places, a day after", "within 2.5 days",
        "within 99999999999999999999999 days", "On 45 days it rained.", "within forty-five days", "days after",
    ])
    func `a window that a stage has, and days that are none, are left alone`(_ text: String) {
        #expect(words(text, UndeclaredWindow(declared: [7, 30]).faults) == [])
    }

    @Test(arguments: [
        ("One. Two! Three? Four", 4), ("See e.g. this, cf. That", 1), ("He said “it ended.” Then", 2),
        ("above\n\nbelow", 2), ("one line\nand the next", 1), ("1.5 of 2.5", 1), ("...", 1), ("", 0),
        (" \u{A0}\n\n ", 0),
        ("J. Doe went. K. Roe came.", 2),
    ])
    func `a text is taken apart into sentences`(_ text: String, _ count: Int) {
        #expect(ProseReader.sentences(of: Array(text)).count == count)
    }

    @Test(arguments: [
        "a", "caused ", "65 % ", "45 days after ", "5 to ", "not ", ". ", "; , ", "\u{301}", "’", "causes ", "1", "1,",
        "://", ".) ",
    ])
    func `a long text takes little time`(_ piece: String) {
        let characters = Array(String(repeating: piece, count: 100_000 / piece.count))
        let clock = ContinuousClock()
        let time = clock.measure {
            for sentence in ProseReader.sentences(of: characters) {
                _ = CauseWords().faults(in: sentence)
                _ = BarePercentage().faults(in: sentence)
                _ = UndeclaredWindow(declared: [7]).faults(in: sentence)
            }
        }
        #expect(time < .seconds(30))
    }
}
