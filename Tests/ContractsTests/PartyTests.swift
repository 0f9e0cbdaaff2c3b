import Contracts
import Testing

@Suite struct PartyTests {
    private func attribute(
        _ value: Status, from: String? = nil, to: String? = nil, verified: Bool = false, code: String = "local"
    ) -> Attribute {
        Attribute(
            code: code, value: value, from: from.flatMap { Day($0) }, to: to.flatMap { Day($0) }, verified: verified)
    }

    private func status(_ attributes: [Attribute], on day: String = "2024-06-01") throws -> Status {
        try Party(id: "NL-KVK-1", name: "", attributes: attributes).status("local", on: #require(Day(day)))
    }

    @Test func `what was not stated for the day is unknown, never no`() throws {
        #expect(try status([]) == .unknown)
        #expect(try status([attribute(.yes, code: "sme")]) == .unknown)
        #expect(try status([attribute(.yes, from: "2024-06-02")]) == .unknown)
        #expect(try status([attribute(.yes, to: "2024-05-31")]) == .unknown)
    }

    @Test(arguments: ["2024-01-01", "2024-06-01", "2024-12-31"])
    func `a statement holds from its first to its last day`(day: String) throws {
        #expect(try status([attribute(.yes, from: "2024-01-01", to: "2024-12-31")], on: day) == .yes)
    }

    @Test func `the statement that began last holds, whatever the order`() throws {
        let old = attribute(.yes, from: "2020-01-01", verified: true)
        let new = attribute(.no, from: "2024-01-01")
        let always = attribute(.unknown)
        #expect(try status([old, new, always]) == .no)
        #expect(try status([always, new, old]) == .no)
        #expect(try status([new, old], on: "2023-12-31") == .yes)
        #expect(try status([always, old], on: "2019-12-31") == .unknown)
    }

    @Test func `of two that began together the verified one holds`() throws {
        let claimed = attribute(.yes, from: "2024-01-01")
        let verified = attribute(.no, from: "2024-01-01", verified: true)
        #expect(try status([claimed, verified]) == .no)
        #expect(try status([verified, claimed]) == .no)
        #expect(try status([attribute(.yes), attribute(.no, verified: true)]) == .no)
    }
}
