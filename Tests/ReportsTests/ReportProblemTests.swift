import Reports
import Testing

struct ReportProblemTests {
    private static let money = "kind,payee,amount,date"
    private static let placement = "kind,person,block,from,to,hours per week,bonuses"
    private static let subcontract = "kind,node,payee node,payee,value,start,end,carries"
    private static let passing =
        "kind,payee node,payee,passed down,passed down document,passed down date,scope,offered"
    private static let term =
        "expected a day within the contract's term, 2024-01-01 to 2026-12-31; correct the date, or "
        + "move the row to the report of the contract it belongs to"
    private static let pseudonym =
        "write a pseudonym such as k-93af01: a code that only you can trace to the person, such as a keyed hash "
        + "(HMAC) of the personnel number, the same for the same person in every report"
    private static let day = "expected a day that exists; write it as yyyy-mm-dd, such as 2024-02-28"
    private static let amount =
        "expected an amount such as 1200.50; write digits and at most four decimals, without words"
    private static let party =
        "expected a company number of 8 characters such as 01234567 or SC123456, or scheme and "
        + "number such as NL-KVK-12345678; leave it blank when the organisation has none and give its name"
    private static let period =
        "expected a day of the reported period 2024-01-01 to 2024-06-30; it counts by its own "
        + "date, so check that it belongs in this report"
    private static let kinds =
        "payment, receipt, subcontract, placement, activity, purchase, outreach, hours, "
        + "statement, nil"

    static let errors: [ProblemCase] = [
        ProblemCase(
            .kindUnknown, money, good: "payment,12345678,1.00,2024-02-01", bad: "paymnt,12345678,2.00,2024-02-01",
            "\"kind\": found \"paymnt\", expected what the row is: \(kinds); did you mean \"payment\"?"),
        ProblemCase(
            .cellBlank, money, good: "payment,12345678,1.00,2024-02-01", bad: ",12345678,2.00,2024-02-01",
            "\"kind\": the cell is blank, expected what the row is: \(kinds)"),
        ProblemCase(
            .numberUnreadable, money, good: "payment,12345678,-1.00,2024-02-01", bad: "payment,12345678,abc,2024-02-01",
            "\"amount\": found \"abc\", \(amount)"),
        ProblemCase(
            .cellBlank, money, good: "payment,12345678,1.00,2024-02-01", bad: "payment,12345678,,2024-02-01",
            "\"amount\": the cell is blank, expected an amount such as 1200.50"),
        ProblemCase(
            .numberUnreadable, money, good: "payment,12345678,99999999999.00,2024-02-01",
            bad: "payment,12345678,100000000001.00,2024-02-01",
            "\"amount\": found \"100000000001.00\", expected an amount such as 1200.50; no number above 100000000000 "
                + "is taken; correct it, and check that it stands in whole units and in its own column"),
        ProblemCase(
            .otherCurrency, money, good: "payment,12345678,€ 1.00,2024-02-01", bad: "payment,12345678,£2.00,2024-02-01",
            "\"amount\": found \"£2.00\", expected an amount in EUR, the contract's currency; convert GBP at the rate "
                + "of the day of payment"),
        ProblemCase(
            .dayUnreadable, money, good: "payment,12345678,1.00,2024-02-29", bad: "payment,12345678,2.00,2024-02-30",
            "\"date\": found \"2024-02-30\", \(day)"),
        ProblemCase(
            .cellBlank, money, good: "payment,12345678,1.00,2024-02-01", bad: "payment,12345678,2.00,",
            "\"date\": the cell is blank, \(day)"),
        ProblemCase(
            .dayOutsideTerm, money, good: "payment,12345678,1.00,2024-01-01", bad: "payment,12345678,2.00,2023-12-31",
            "\"date\": found \"2023-12-31\", \(term)"),
        ProblemCase(
            .dayOutsideTerm, money, good: "payment,12345678,1.00,2024-01-01", bad: "payment,12345678,2.00,2027-01-01",
            "\"date\": found \"2027-01-01\", \(term)"),
        ProblemCase(
            .partyUnreadable, money, good: "payment,1234567,1.00,2024-02-01", bad: "payment,12 34,2.00,2024-02-01",
            "\"payee\": found \"12 34\", \(party)"),
        ProblemCase(
            .cellBlank, money, good: "payment,Acme Ltd,1.00,2024-02-01", bad: "payment,,2.00,2024-02-01",
            "\"payee\": the cell is blank, expected who it was: a company number in \"payee\", or a name in "
                + "\"payee name\""),
        ProblemCase(
            .nodeUnknown, "kind,node,amount,date", good: "receipt,N1,1.00,2024-02-01",
            bad: "receipt,n8,2.00,2024-02-01",
            "\"node\": found \"n8\", expected n0, the main contractor, or a declared subcontract (known: n0, n1); correct "
                + "it, or declare the subcontract in a row of kind subcontract in this file"),
        ProblemCase(
            .nodeUnknown, "kind,payee node,amount,date", good: "payment,n1,1.00,2024-02-01",
            bad: "payment,n8,2.00,2024-02-01",
            "\"payee node\": found \"n8\", expected n0, the main contractor, or a declared subcontract (known: n0, n1); "
                + "correct it, or declare the subcontract in a row of kind subcontract in this file"),
        ProblemCase(
            .codeUnknown, placement, good: "placement,k-1,participatiewet,2024-02-01,2024-03-31,24,",
            bad: "placement,k-2,participatewet,2024-02-01,2024-03-31,24,",
            "\"block\": found \"participatewet\", expected a block: participatiewet, knowledge, social-purchase; did "
                + "you mean \"participatiewet\"?"),
        ProblemCase(
            .cellBlank, placement, good: "placement,k-1,participatiewet,2024-02-01,2024-03-31,24,",
            bad: "placement,k-2,,2024-02-01,2024-03-31,24,",
            "\"block\": the cell is blank, expected a block: participatiewet, knowledge, social-purchase"),
        ProblemCase(
            .codeUnknown, placement, good: "placement,k-1,participatiewet,2024-02-01,2024-03-31,24,young|permanent",
            bad: "placement,k-2,participatiewet,2024-02-01,2024-03-31,24,young|golden",
            "\"bonuses\": found \"golden\", expected a bonus: permanent, young"),
        ProblemCase(
            .daysReversed, placement, good: "placement,k-1,participatiewet,2024-03-31,2024-03-31,24,",
            bad: "placement,k-2,participatiewet,2024-03-31,2024-03-30,24,",
            "\"to\": found \"2024-03-30\", expected a last day on or after the first, 2024-03-31; exchange or correct "
                + "the two"),
        ProblemCase(
            .numberUnfit, placement, good: "placement,k-1,participatiewet,2024-02-01,2024-03-31,60,",
            bad: "placement,k-2,participatiewet,2024-02-01,2024-03-31,60.5,",
            "\"hours per week\": found \"60.5\", expected more than 0 and at most 60 hours a week; write the "
                + "contracted hours"),
        ProblemCase(
            .numberUnfit, placement, good: "placement,k-1,participatiewet,2024-02-01,2024-03-31,0.5,",
            bad: "placement,k-2,participatiewet,2024-02-01,2024-03-31,0,",
            "\"hours per week\": found \"0\", expected more than 0 and at most 60 hours a week; write the contracted "
                + "hours"),
        ProblemCase(
            .personalData, placement, good: "placement,k-1,participatiewet,2024-02-01,2024-03-31,24,",
            bad: "placement,k 2,participatiewet,2024-02-01,2024-03-31,24,",
            "\"person\": the cell holds blanks, as names do; \(pseudonym)"),
        ProblemCase(
            .personalData, placement, good: "placement,k-1,participatiewet,2024-02-01,2024-03-31,24,",
            bad: "placement,k@example.org,participatiewet,2024-02-01,2024-03-31,24,",
            "\"person\": the cell holds an e-mail address; \(pseudonym)"),
        ProblemCase(
            .personalData, placement, good: "placement,111222334,participatiewet,2024-02-01,2024-03-31,24,",
            bad: "placement,111222333,participatiewet,2024-02-01,2024-03-31,24,",
            "\"person\": the cell holds a citizen number; \(pseudonym)"),
        ProblemCase(
            .personalData, placement, good: "placement,QQ12345C,participatiewet,2024-02-01,2024-03-31,24,",
            bad: "placement,QQ123456C,participatiewet,2024-02-01,2024-03-31,24,",
            "\"person\": the cell holds a citizen number; \(pseudonym)"),
        ProblemCase(
            .personalData, placement, good: "placement,P-0012,participatiewet,2024-02-01,2024-03-31,24,",
            bad: "placement,K.Beeld,participatiewet,2024-02-01,2024-03-31,24,",
            "\"person\": the cell holds letters and capitals as names have them; \(pseudonym)"),
        ProblemCase(
            .personalData, placement,
            good: "placement,\(String(repeating: "k", count: 64)),participatiewet,2024-02-01,2024-03-31,24,",
            bad: "placement,\(String(repeating: "k", count: 65)),participatiewet,2024-02-01,2024-03-31,24,",
            "\"person\": the cell holds more than 64 characters; \(pseudonym)"),
        ProblemCase(
            .cellBlank, placement, good: "placement,k-1,participatiewet,2024-02-01,2024-03-31,24,",
            bad: "placement,,participatiewet,2024-02-01,2024-03-31,24,", "\"person\": the cell is blank, \(pseudonym)"),
        ProblemCase(
            .belowZero, "kind,block,quantity,date", good: "activity,knowledge,0,2024-02-01",
            bad: "activity,knowledge,-1,2024-02-01",
            "\"quantity\": found \"-1\", expected zero or more; to take back what an earlier report says, send that "
                + "report again without it"),
        ProblemCase(
            .codeUnknown, "kind,count,outcome,date", good: "outreach,5,Offerte,2024-02-01",
            bad: "outreach,5,phoned,2024-02-01",
            "\"outcome\": found \"phoned\", expected an outcome: invited, quoted, awarded"),
        ProblemCase(
            .numberUnfit, "kind,count,outcome,date", good: "outreach,5,invited,2024-02-01",
            bad: "outreach,5.5,invited,2024-02-01",
            "\"count\": found \"5.5\", expected a whole number such as 5; write how many suppliers there were"),
        ProblemCase(
            .codeUnknown, "kind,code,value,date", good: "statement,Procurement-Strategy,nee,2024-02-01",
            bad: "statement,strategy,yes,2024-02-01",
            "\"code\": found \"strategy\", expected a statement: procurement-strategy"),
        ProblemCase(
            .statusUnreadable, "kind,code,value,date", good: "statement,procurement-strategy,unknown,2024-02-01",
            bad: "statement,procurement-strategy,maybe,2024-02-01",
            "\"value\": found \"maybe\", expected yes, no or unknown (ja, nee, onbekend)"),
        ProblemCase(
            .statusUnreadable, money + ",sme", good: "payment,12345678,1.00,2024-02-01,Y",
            bad: "payment,12345678,2.00,2024-02-01,small",
            "\"sme\": found \"small\", expected yes, no or unknown (ja, nee, onbekend); leave it blank when nothing is "
                + "stated"),
        ProblemCase(
            .clauseUnknown, subcontract, good: "subcontract,n0,n4,12345678,,,,local-sme",
            bad: "subcontract,n0,n5,12345678,,,,local-smes",
            "\"carries\": found \"local-smes\", expected yes, no, unknown or codes of clauses: social-return, "
                + "local-sme, strategy, section-3; did you mean \"local-sme\"?"),
        ProblemCase(
            .daysReversed, subcontract, good: "subcontract,n0,n4,12345678,,2024-02-01,2024-02-01,",
            bad: "subcontract,n0,n5,12345678,,2024-02-02,2024-02-01,",
            "\"end\": found \"2024-02-01\", expected a last day on or after the first, 2024-02-02; exchange or correct "
                + "the two"),
        ProblemCase(
            .belowZero, subcontract, good: "subcontract,n0,n4,12345678,0,,,", bad: "subcontract,n0,n5,12345678,-1,,,",
            "\"value\": found \"-1\", expected zero or more; leave it blank while the value is unknown"),
        ProblemCase(
            .cellBlank, subcontract, good: "subcontract,n0,n4,12345678,,,,", bad: "subcontract,n0,,12345678,,,,",
            "\"payee node\": the cell is blank, expected a name for the subcontract, such as n4, that payments refer to"
        ),
        ProblemCase(
            .primeBelowItself, subcontract, good: "subcontract,n0,n4,12345678,,,,",
            bad: "subcontract,n0,n0,12345678,,,,",
            "\"payee node\": found \"n0\", expected a name other than n0, which is the main contractor's own; give the "
                + "subcontract another one, such as n4"),
        ProblemCase(
            .chainCircle, subcontract, good: "subcontract,n0,n4,12345678,,,,", bad: "subcontract,n5,n5,12345678,,,,",
            "\"node\": found \"n5\", expected a payer that leads up to the main contractor, but n5 is paid by n5; correct the "
                + "payer of one of them"),
        ProblemCase(
            .subcontractTwice, subcontract, good: "subcontract,n0,n4,12345678,,,,",
            bad: "subcontract,n0,n4,12345679,,,,",
            "\"payee node\": found \"n4\", expected each subcontract once, and row 2 declares it otherwise; keep one "
                + "of the two, or give this one another name"),
        ProblemCase(
            .clauseUnknown, passing, good: "subcontract,n8,12345678,local-sme: no,,,,",
            bad: "subcontract,n9,12345678,local-sme: perhaps,,,,",
            "\"passed down\": found \"local-sme: perhaps\", expected yes, no or unknown after the code, such as "
                + "local-sme: yes"),
        ProblemCase(
            .clauseUnknown, passing, good: "subcontract,n8,12345678,local-sme: no,,,,",
            bad: "subcontract,n9,12345678,local-smes: no,,,,",
            "\"passed down\": found \"local-smes: no\", expected yes, no, unknown or codes of clauses: social-return, "
                + "local-sme, strategy, section-3; did you mean \"local-sme\"?"),
        ProblemCase(
            .answersDiffer, passing, good: "subcontract,n8,12345678,local-sme: yes; local-sme,,,,",
            bad: "subcontract,n9,12345678,local-sme: no; local-sme,,,,",
            "\"passed down\": found \"local-sme: no; local-sme\", expected one answer for local-sme, and the cell "
                + "gives two; keep the one that holds"),
        ProblemCase(
            .answerMissing, passing, good: "subcontract,n8,12345678,no,annex 3,,,",
            bad: "subcontract,n9,12345678,,annex 3,,,",
            "\"passed down document\": found \"annex 3\", expected nothing here without an answer in \"passed down\"; "
                + "write yes, no or unknown there, or leave this blank"),
        ProblemCase(
            .answerMissing, passing, good: "subcontract,n8,12345678,yes,,2024-02-12,,",
            bad: "subcontract,n9,12345678,,,2024-02-12,,",
            "\"passed down date\": found \"2024-02-12\", expected nothing here without an answer in \"passed down\"; "
                + "write yes, no or unknown there, or leave this blank"),
        ProblemCase(
            .dayUnreadable, passing, good: "subcontract,n8,12345678,yes,,2024-02-29,,",
            bad: "subcontract,n9,12345678,yes,,2024-02-30,,", "\"passed down date\": found \"2024-02-30\", \(day)"),
        ProblemCase(
            .dayUnreadable, passing, good: "subcontract,n8,12345678,yes,,,,2024-02-29",
            bad: "subcontract,n9,12345678,yes,,,,2024-02-30", "\"offered\": found \"2024-02-30\", \(day)"),
        ProblemCase(
            .textUnusable, passing, good: "subcontract,n8,12345678,yes,\"a b\",,,",
            bad: "subcontract,n9,12345678,yes,\"a\u{200E}b\",,,",
            "\"passed down document\": found \"a\u{200E}b\", the text has a line break or another control character; "
                + "write it on one line of plain text"),
    ]

    static let warnings: [ProblemCase] = [
        ProblemCase(
            .statusesDiffer, .warning, money + ",sme", good: "payment,12345678,1.00,2024-02-01,yes",
            bad: "payment,12345678,2.00,2024-02-01,no",
            "\"sme\": found \"no\", expected one answer for GB-COH-12345678, and row 2 says yes; correct one "
                + "of the two"),
        ProblemCase(
            .roleUnknown, .warning, money + ",role", good: "payment,12345678,1.00,2024-02-01,Dealer",
            bad: "payment,12345678,2.00,2024-02-01,deler",
            "\"role\": found \"deler\", expected a role that the contract's clauses know (dealer, subcontractor, "
                + "supplier), and no clause gives this one a meaning: write \"dealer\" if that is meant"),
        ProblemCase(
            .roleUnknown, .warning, money + ",rol", good: "payment,12345678,1.00,2024-02-01,leverancier",
            bad: "payment,12345678,2.00,2024-02-01,leverancer",
            "\"rol\": found \"leverancer\", expected a role that the contract's clauses know (leverancier "
                + "(supplier), onderaannemer (subcontractor), handelaar (dealer)), and no clause gives this one a "
                + "meaning: write \"leverancier\" if that is meant"),
        ProblemCase(
            .roleUnknown, .warning, money + ",rol", good: "payment,12345678,1.00,2024-02-01,Handelaar",
            bad: "payment,12345678,2.00,2024-02-01,deler",
            "\"rol\": found \"deler\", expected a role that the contract's clauses know (handelaar (dealer), "
                + "onderaannemer (subcontractor), leverancier (supplier)), and no clause gives this one a meaning: "
                + "write \"handelaar\" if that is meant"),
        ProblemCase(
            .roleUnknown, .warning, money + ",role", good: "payment,12345678,1.00,2024-02-01,Onderaannemer",
            bad: "payment,12345678,2.00,2024-02-01,broker",
            "\"role\": found \"broker\", expected a role that the contract's clauses know (subcontractor, supplier, "
                + "dealer), and no clause gives this one a meaning: correct it if one of these is meant"),
        ProblemCase(
            .dayOutsidePeriod, .warning, money, good: "payment,12345678,1.00,2024-06-30",
            bad: "payment,12345678,2.00,2024-07-01",
            "\"date\": found \"2024-07-01\", \(period)"),
        ProblemCase(
            .dayOutsidePeriod, .warning, placement, good: "placement,k-1,participatiewet,2024-06-30,2024-09-30,24,",
            bad: "placement,k-2,participatiewet,2024-07-01,2024-09-30,24,",
            "\"from\": found \"2024-07-01\", \(period)"),
        ProblemCase(
            .blockUnfit, .warning, placement, good: "placement,k-1,participatiewet,2024-02-01,2024-03-31,24,",
            bad: "placement,k-2,knowledge,2024-02-01,2024-03-31,24,",
            "\"block\": found \"knowledge\", expected a block that values rows of kind placement, and this "
                + "one values activity: as it stands the row earns nothing; change the kind or the block"),
        ProblemCase(
            .partyDiffers, .warning, "kind,payee node,payee,amount,date", good: "payment,n1,00000011,1.00,2024-02-01",
            bad: "payment,n1,12345678,2.00,2024-02-01",
            "\"payee\": found \"12345678\", expected GB-COH-00000011, the party that n1 is declared with; "
                + "correct the payee or the node"),
        ProblemCase(
            .severalParties, .warning, "kind,payee name,amount,date", good: "payment,Acme Ltd,1.00,2024-02-01",
            bad: "payment,Various Suppliers,2.00,2024-02-01",
            "\"payee name\": found \"Various Suppliers\", expected the name of one organisation; give "
                + "each a row of its own, for what is paid to several at once counts as of unknown status"),
        ProblemCase(
            .payeeIsBlock, .warning, "kind,payee name,amount,date", good: "payment,Knowledge Ltd,1.00,2024-02-01",
            bad: "payment,Knowledge,2.00,2024-02-01",
            "\"payee name\": found \"Knowledge\", expected who it was, and this is the name of a block or of a target "
                + "group: the columns are likely mixed up; check which column names the payee and which says for whom "
                + "the effort was"),
        ProblemCase(
            .dayOutsideTerm, .warning, subcontract, good: "subcontract,n0,n4,12345678,,2024-01-01,,",
            bad: "subcontract,n0,n5,12345678,,2023-12-31,,",
            "\"start\": found \"2023-12-31\", \(term)"),
    ]

    @Test(arguments: warnings) func `a row with a warning is kept`(_ item: ProblemCase) throws {
        guard case .accepted(let content) = try item.bad.read() else { throw Refused() }
        #expect(content.lines.map(\.row) == [2, 3])
    }

    private struct Refused: Error {}

    @Test func `a longer cycle is reported at each subcontract in it and not at those below`() throws {
        let problems = try ReportSample.refused(
            "kind,node,payee node,payee", "subcontract,n6,n5,12345678", "subcontract,n5,n6,12345679",
            "subcontract,n6,n7,12345670", "subcontract,n0,n8,12345671")
        #expect(problems.map(\.row) == [2, 3])
        #expect(problems.first?.message.contains("n5 is paid by n6 is paid by n5") == true)
    }

    @Test func `a missing column is named once with the columns found and the nearest one`() throws {
        let problems = try ReportSample.refused(
            "kind,payee,Amuont,date", "payment,12345678,1,2024-02-01", "payment,,2,")
        #expect(
            problems.first?.description
                == "row 1: the header has no column \"amount\", and rows of kind payment need it; found \"kind\", "
                + "\"payee\", \"Amuont\", \"date\"; column \"Amuont\" (all 2 cells are amounts) looks like it: if it "
                + "is, rename it to \"amount\" or send the file with --map 'Amuont=amount'")
        #expect(problems.map(\.row) == [1, 3, 3])
    }

    @Test func `another table altogether is told what a report needs`() throws {
        let problems = try ReportSample.refused("Colour,Weight", "red,3")
        #expect(problems.count == 1)
        #expect(problems.first?.message.hasPrefix("the header has no column \"kind\"") == true)
    }

    @Test func `days and numbers that can be read in two ways are refused once and not guessed`() throws {
        let problems = try ReportSample.refused(
            "kind,payee,amount,date", "payment,12345678,\"1,234\",01/02/2024", "payment,12345678,\"2,345\",03/04/2024")
        #expect(problems.map(\.columnNumber) == [3, 4])
        #expect(
            problems.map(\.description) == [
                "column \"amount\": expected values that can be read in one way only, but \"1,234\" in row 2 can be "
                    + "1234 with a decimal point or 1.234 with a decimal comma, and no other number decides it; "
                    + "write the numbers without marks between thousands and with two decimals, or send the file "
                    + "with --numbers point or --numbers comma",
                "column \"date\": expected values that can be read in one way only, but \"01/02/2024\" in row 2 can be "
                    + "2024-02-01 as dd/mm/yyyy or 2024-01-02 as mm/dd/yyyy, and no other date decides it; write every "
                    + "day as yyyy-mm-dd, such as 2024-02-28, or send the file with --dates dd/mm/yyyy or --dates "
                    + "mm/dd/yyyy",
            ])
    }

    @Test func `days and numbers that contradict each other are told with both rows`() throws {
        let problems = try ReportSample.refused(
            "kind,payee,amount,date", "payment,12345678,\"1.234,56\",13/02/2024", "payment,12345678,1.5,02/14/2024")
        #expect(
            problems.map(\.message) == [
                "expected values that can be read in one way only, but the numbers contradict each other: \"1.5\" in "
                    + "row 3 can only have a decimal point and \"1.234,56\" in row 2 only a decimal comma; write the "
                    + "numbers without marks between thousands and with two decimals",
                "expected values that can be read in one way only, but the dates contradict each other: \"13/02/2024\" "
                    + "in row 2 can only be dd/mm/yyyy and \"02/14/2024\" in row 3 only mm/dd/yyyy; write every day as "
                    + "yyyy-mm-dd, such as 2024-02-28",
            ])
    }

    @Test func `every problem of a file is listed in the order of its rows`() throws {
        guard
            case .refused(let problems) = ReportReader.read(
                try Fixture.bytes("bad.csv"), name: "bad.csv", in: try ReportSample.context())
        else {
            Issue.record("accepted")
            return
        }
        let expected = String(decoding: try Fixture.bytes("bad.problems.txt"), as: UTF8.self)
        #expect(problems.map { "\($0.severity.rawValue) \($0)\n" }.joined() == expected)
    }

    @Test func `what could name a person is not repeated in the problem`() throws {
        let problems = try ReportSample.refused(
            Self.placement, "placement,k@example.org,participatiewet,2024-02-01,2024-03-31,24,")
        #expect(problems.first?.value == nil)
        #expect(problems.first?.description.contains("example.org") == false)
    }
}
