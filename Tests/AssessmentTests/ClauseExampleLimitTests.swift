import Assessment
import Contracts
import Policies
import Testing

/// Clauses at the ends of what the language allows: an example is shown or withheld, and nothing ends the program.
@Suite struct ClauseExampleLimitTests {
    @Test(arguments: ["0.0001", "1", "100000000000"], ["0.0001", "1", "100000000000"])
    func `amounts at both ends give an example`(price: Quantity, most: Quantity) throws {
        let euro: Currency = "EUR"
        var block = ValueBlock(code: "b", worth: .unit(.hour, Money(price, euro)))
        block.category = "c"
        block.limits = [ValueBlock.Limit(.amount(Money(most, euro)), each: .week)]
        var table = ValueTable(blocks: [block])
        table.caps = [ValueTable.Cap(category: "c", share: "50%")]
        var clause = Clause.value(table)
        clause.appliesTo.conditions.contractValue = Bounds(lower: .from(Money(most, euro)))
        for language in Language.allCases {
            let example = try #require(ClauseExample(of: clause))
            #expect(!ExampleWords(example, in: language).section.sentences.isEmpty)
        }
    }

    @Test func `a chain of many nodes that carry the clause is valued in one go`() throws {
        var block = ValueBlock(code: "pw", worth: .fteYear("40000 EUR"))
        block.window = ValueBlock.Window("P12M", per: .person)
        var sample = SampleContract(value: "100000000")
        sample.clauses = [.value(ValueTable(basis: .hours("36"), blocks: [block]))]
        for number in 1...400 {
            sample.node("n\(number)", under: "n0", value: "100000", carries: ["social-return"])
            for line in 1...20 {
                sample.place(
                    "k-\(number)-\(line)", block: "pw", "2024-01-01/2024-06-30", hours: "36", at: "n\(number)")
            }
        }
        let evaluation = sample.evaluation
        #expect(evaluation.assessments.count == 401)
        #expect(evaluation.assessments.first?.creditedLow == "160000000")
        #expect(evaluation.assessments.dropFirst().allSatisfy { $0.creditedLow == "400000" })
    }
}
