import Assessment
import Contracts
import Policies
import Testing

@Suite struct CertificateLapsedTests {
    /// A party that is certified up to a day.
    private func party(_ id: String, certified last: Day?, code: String = "certified") -> Party {
        Party(id: id, name: "", attributes: [Attribute(code: code, value: .yes, from: "2020-01-01", to: last)])
    }

    private func spend(_ mode: SpendShare.Mode = .retained) -> SampleContract {
        var sample = SampleContract()
        sample.clauses = [.spend("10%", mode)]
        return sample
    }

    @Test func `a payment on the day after the last is flagged, one on the last day is not`() throws {
        var sample = spend()
        sample.parties = [party("a", certified: "2024-05-31")]
        sample.pay("a", "300", on: "2024-06-02")
        sample.pay("a", "500", on: "2024-05-31")
        sample.pay("a", "40", on: "2024-06-01")
        let flag = try #require(sample.flags(.certificateLapsed).first)
        #expect(flag.key == "certificateLapsed|certified-spend|n0|2024-07-01/2024-12-31")
        #expect(flag.amount == "340")
        #expect(flag.because == ["3", "1"])
        #expect(
            flag.message
                == "\"certified-spend\" at prime (n0): a (a) was stated certified up to 31 May 2024, and 340.00 EUR of "
                + "later lines is without that status. The contract runs to 31 December 2024.")
        #expect(flag.rule?.bounds == "held on the day of each line")
    }

    @Test func `a node keeps its first day's status, and the flag says so`() throws {
        var sample = spend()
        sample.parties = [party("q", certified: "2024-05-31")]
        sample.node("q", under: "n0")
        sample.pay("q", "300", on: "2024-06-01")
        #expect(try sample.assessment().creditedLow == "300")
        #expect(
            sample.flags(.certificateLapsed).map(\.message) == [
                "\"certified-spend\" at prime (n0): q (q) was stated certified up to 31 May 2024, and 300.00 EUR was paid "
                    + "to it later, which counts by its status on 1 January 2024, the first day of its subcontract. The "
                    + "contract runs to 31 December 2024."
            ])
    }

    @Test func `a node that carries the clause is told what it paid itself, the prime all that was paid below it`() {
        var sample = spend()
        sample.parties = [party("a", certified: "2024-05-31")]
        sample.node("q", under: "n0", carries: ["certified-spend"])
        sample.node("r", under: "n0", carries: ["certified-spend"])
        sample.pay("q", "900")
        sample.pay("a", "300", from: "q", on: "2024-06-02")
        sample.pay("a", "40", on: "2024-06-02")
        let flags = sample.flags(.certificateLapsed)
        #expect(flags.map(\.node) == ["n0", "q"])
        #expect(flags.map(\.amount) == ["340", "300"])
        #expect(flags.map(\.because) == [["2", "3"], ["2"]])
    }

    @Test func `a status that goes on, was never stated or is taken over by another is no lapse`() {
        var sample = spend()
        sample.parties = [party("a", certified: nil), party("b", certified: "2024-05-31")]
        sample.parties[1].attributes.append(Attribute(code: "certified", value: .yes, from: "2024-06-01"))
        for payee in ["a", "b", "c"] { sample.pay(payee, "300", on: "2024-06-02") }
        #expect(sample.flags(.certificateLapsed) == [])
    }

    @Test func `a status that a later statement denies has ended the day before`() {
        var sample = spend()
        sample.parties = [party("a", certified: nil)]
        sample.parties[0].attributes.append(Attribute(code: "certified", value: .no, from: "2024-06-01"))
        sample.pay("a", "300", on: "2024-06-02")
        #expect(sample.flags(.certificateLapsed).first?.message.contains("up to 31 May 2024,") == true)
    }

    @Test func `of several statuses asked for, the day on which the last of them all held is told`() {
        var sample = spend()
        sample.clauses = [.spend("10%", .retained) { $0.eligible = .all(["certified", "local"]) }]
        sample.parties = [party("a", certified: "2024-05-31")]
        sample.parties[0].attributes.append(Attribute(code: "local", value: .yes, to: "2024-03-31"))
        sample.pay("a", "300", on: "2024-06-02")
        #expect(
            sample.flags(.certificateLapsed).first?.message.contains("certified and local up to 31 March 2024,") == true
        )
    }

    @Test(arguments: [("2024-05-31", 1), ("2024-06-01", 0)] as [(Day, Int)])
    func `a purchase that a table values by the payee's status is looked at on its own day`(last: Day, count: Int) {
        var sample = SampleContract()
        var block = ValueBlock(code: "pso", worth: .invoice(ValueBlock.InvoiceWorth(share: "50%")))
        block.requires = ["pso-3"]
        sample.clauses = [.value(ValueTable(blocks: [block]))]
        sample.parties = [party("a", certified: last, code: "pso-3")]
        sample.line(.purchase(Fact.Purchase(block: "pso", payee: "a", amount: "1000", date: "2024-06-01")))
        let found = sample.flags(.certificateLapsed)
        #expect(found.map(\.amount) == Array(repeating: "500", count: count))
        #expect(found.map(\.because) == Array(repeating: ["1"], count: count))
    }

    @Test func `the prime's own certificate that ran out puts back what it took off`() throws {
        var sample = SampleContract()
        var obligation = Obligation.rate("5%", of: .contractValue)
        obligation.reductions = [Obligation.Reduction(certificate: "pso-1", by: "25%")]
        sample.clauses = [.value(ValueTable(blocks: []), of: obligation)]
        sample.parties = [party("prime", certified: "2024-12-30", code: "pso-1")]
        let flag = try #require(sample.flags(.certificateLapsed).first)
        #expect(flag.amount == "12500")
        #expect(
            flag.message
                == "\"social-return\" at prime (n0): prime (prime) was stated pso-1 up to 30 December 2024, by which 25% of the "
                + "obligation fell away; 12,500.00 EUR is owed again. The contract runs to 31 December 2024.")
        sample.parties = [party("prime", certified: "2024-12-31", code: "pso-1")]
        #expect(sample.flags(.certificateLapsed) == [])
        sample.parties = [party("prime", certified: "2023-12-31", code: "pso-1")]
        #expect(sample.flags(.certificateLapsed) == [])
    }
}
