import Contracts
import Foundation
import Testing

@Suite struct LineTests {
    private func line(_ json: String) throws -> Line {
        try JSONDecoder().decode(Line.self, from: Data(json.utf8))
    }

    private func fault(_ json: String) -> String? {
        do {
            _ = try line(json)
            return nil
        } catch DecodingError.dataCorrupted(let context), DecodingError.keyNotFound(_, let context),
            DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context)
        {
            return context.debugDescription
        } catch {
            return "another error: \(error)"
        }
    }

    /// The lines of the published example, one of each kind, with their date.
    static let published: [(json: String, date: String)] = [
        (
            #"""
            {"line":"1","kind":"payment","node":"n0","payee":"NL-KVK-2","payeeNode":"n1","amount":"50000.0000",
            "date":"2024-05-02","role":"subcontractor","confirmation":"confirmed","verified":false}
            """#,
            "2024-05-02"
        ),
        (
            #"{"line":"2","kind":"receipt","node":"n0","amount":"120000.0000","date":"2024-06-01","verified":true}"#,
            "2024-06-01"
        ),
        (
            #"""
            {"line":"3","kind":"placement","node":"n1","person":"k-93af","block":"participatiewet",
            "from":"2024-03-01","to":"2024-08-31","hoursPerWeek":"24.0000","bonuses":["permanent"],
            "verified":false}
            """#,
            "2024-03-01"
        ),
        (
            #"""
            {"line":"4","kind":"activity","node":"n0","block":"knowledge","quantity":"12.0000",
            "date":"2024-07-01","verified":false}
            """#,
            "2024-07-01"
        ),
        (
            #"""
            {"line":"5","kind":"purchase","node":"n0","block":"social-purchase","payee":"NL-KVK-3",
            "amount":"-4000.0000","date":"2024-07-02","confirmation":"disputed","verified":false}
            """#,
            "2024-07-02"
        ),
        (
            #"""
            {"line":"6","kind":"outreach","node":"n0","date":"2024-04-01","count":"5.0000","outcome":"invited",
            "verified":false}
            """#,
            "2024-04-01"
        ),
        (
            #"""
            {"line":"7","kind":"hours","node":"n1","group":"local","quantity":"320.0000","date":"2024-08-31",
            "verified":false}
            """#,
            "2024-08-31"
        ),
        (
            #"""
            {"line":"8","kind":"statement","node":"n0","code":"local-procurement-strategy","date":"2024-02-20",
            "value":"yes","verified":false}
            """#,
            "2024-02-20"
        ),
    ]

    @Test(arguments: published)
    func `a line of every kind is written as it was read`(json: String, date: String) throws {
        let line = try line(json)
        let again = try JSONSerialization.jsonObject(with: try JSONEncoder().encode(line)) as? NSDictionary
        let original = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? NSDictionary
        #expect(again == original)
        #expect(line.date.description == date)
    }

    @Test func `what a payment may leave out is nil, and nothing is verified or confirmed by itself`() throws {
        let line = try line(
            #"{"line":"1","kind":"payment","node":"n0","payee":"p","payeeNode":null,"amount":"1","date":"2024-01-01"}"#)
        let payment = Fact.Payment(payee: "p", amount: Quantity(1), date: try #require(Day("2024-01-01")))
        #expect(line == Line(id: "1", node: "n0", fact: .payment(payment)))
        #expect(line.confirmation == nil)
        #expect(line.verified == false)
    }

    @Test(arguments: [
        (
            #"{"line":"1","kind":"gift","node":"n0"}"#,
            "found \"gift\", expected payment, receipt, placement, activity, purchase, outreach, hours or statement"
        ),
        (
            #"{"line":"1","kind":"receipt","node":"n0","amount":"1,50","date":"2024-01-01"}"#,
            "found \"1,50\", expected a number with at most four decimals, such as 1200.50"
        ),
        (
            #"{"line":"1","kind":"receipt","node":"n0","amount":"1.50","date":"2023-02-29"}"#,
            "found \"2023-02-29\", expected a day that exists, written YYYY-MM-DD"
        ),
        (
            #"""
            {"line":"1","kind":"placement","node":"n0","person":"p","block":"b","from":"2024-02-02",
            "to":"2024-02-01","hoursPerWeek":"36"}
            """#,
            "the last day lies before the first day"
        ),
    ])
    func `a value that cannot be read is told with what was expected`(json: String, message: String) {
        #expect(fault(json) == message)
    }

    @Test func `a missing key is named`() {
        #expect(fault(#"{"line":"1","kind":"receipt","node":"n0","date":"2024-01-01"}"#)?.contains("amount") == true)
        #expect(fault(#"{"line":"1","node":"n0"}"#)?.contains("kind") == true)
    }
}
