import Tables
import Testing

@testable import Store

/// Work on a thread beside that of whoever asks for it.
@Suite struct SurveyThreadTests {
    @Test func `all parts are taken in, each once and in their order`() {
        let fold = SurveyThread().fold([Int]()) { $0.append($1) }
        for number in 0..<10_000 { fold.add(number) }
        #expect(fold.end() == Array(0..<10_000))
        #expect(SurveyThread().fold(7) { (sum: inout Int, more: Int) in sum += more }.end() == 7)
    }

    @Test(.timeLimit(.minutes(1))) func `a fold that nobody ends keeps nothing alive`() async throws {
        final class Part: Sendable {}
        weak var part: Part?
        do {
            let made = Part()
            part = made
            SurveyThread().fold(0) { (count: inout Int, _: Part) in count += 1 }.add(made)
        }
        while part != nil { try await Task.sleep(for: .milliseconds(1)) }
    }

    @Test func `a table is the same whether its rows are surveyed beside or in place`() throws {
        let rows = (0..<40_000).map {
            "Supplier \($0 % 900),\($0 % 3_000).\($0 % 100),2025-0\(1 + $0 % 9)-11,\($0 % 7)\n"
        }
        let bytes = Array(("name,amount,day,nr\n" + rows.joined() + "a@b.example,\"1,5\",soon,\n").utf8)
        let beside = try Table.read(bytes, name: "report.csv", aside: SurveyThread())
        let inPlace = try Table.read(bytes, name: "report.csv")
        #expect(beside.summary == inPlace.summary)
        #expect(beside.header == inPlace.header)
        for number in 1...40_002 where beside.earlier(sameAs: number) != inPlace.earlier(sameAs: number) {
            Issue.record("row \(number)")
        }
    }
}
