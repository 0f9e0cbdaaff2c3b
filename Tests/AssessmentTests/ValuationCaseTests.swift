import Assessment
import Contracts
import Policies
import Testing

/// Golden cases of obligations, thresholds, people, bonuses and caps; each names its case and the page it rests on.
@Suite struct ValuationCaseTests {
    private func fullTime(
        _ code: String, _ amount: Money, basis: Quantity = "36", change: (inout ValueBlock) -> Void = { _ in }
    ) -> ValueTable {
        var block = ValueBlock(code: code, worth: .fteYear(amount))
        change(&block)
        return ValueTable(basis: .hours(basis), blocks: [block])
    }

    private func required(_ clause: Clause, of sample: SampleContract) throws -> Quantity {
        var sample = sample
        sample.clauses = [clause]
        return try sample.assessment().required
    }

    private let table = ValueTable(basis: .hours("36"), blocks: [])

    // val-schiedam-obligation, https://www.schiedam.nl/a-tot-z/social-return
    @Test func `five percent of a million is fifty thousand`() throws {
        #expect(try required(.value(table), of: SampleContract()) == "50000")
    }

    // val-kempen-base, CVDR209482 (lokaleregelgeving.overheid.nl)
    @Test func `the contract sum is the base even where a wage sum is known`() throws {
        var sample = SampleContract()
        sample.contract.wageSum = "900000"
        #expect(try required(.value(table), of: sample) == "50000")
    }

    // val-rijk-wage-sum, https://www.denkdoeduurzaam.nl/instrumenten/handreikingen-en-voorbeelden-social-return
    @Test func `a wage sum can be the base, above a threshold and a shortest term`() throws {
        var sample = SampleContract()
        sample.contract.wageSum = "400000"
        var clause = Clause.value(table, of: .rate("5%", of: .wageSum))
        clause.appliesTo.conditions.contractValue = Bounds(lower: .above("250000 EUR"))
        clause.appliesTo.conditions.wageSum = Bounds(lower: .above("250000 EUR"))
        clause.appliesTo.conditions.minDuration = "P6M"
        #expect(try required(clause, of: sample) == "20000")
    }

    // val-the-hague-threshold-inclusive,
    // https://www.denhaag.nl/nl/werk-bijstand-en-uitkering/
    // regeling-social-return-den-haag-help-werkzoekenden-aan-een-baan/
    @Test(arguments: [("215000", "10750"), ("214999.99", nil)] as [(Quantity, Quantity?)])
    func `"from" includes its bound`(value: Quantity, required: Quantity?) {
        var sample = SampleContract(value: value)
        var clause = Clause.value(table)
        clause.appliesTo.conditions.contractValue = Bounds(lower: .from("215000 EUR"))
        sample.clauses = [clause]
        #expect(sample.evaluation.assessments.first?.required == required)
    }

    // val-lekstroom-threshold-exclusive,
    // https://www.wgsp-lekstroom.nl/onderwerpen/wet-en-regelgeving/sroi-hoe-werkt-het/
    @Test(arguments: [("100000", nil), ("100000.01", "5000.0005")] as [(Quantity, Quantity?)])
    func `"above" excludes its bound`(value: Quantity, required: Quantity?) {
        var sample = SampleContract(value: value)
        var clause = Clause.value(table)
        clause.appliesTo.conditions.contractValue = Bounds(lower: .above("100000 EUR"))
        sample.clauses = [clause]
        #expect(sample.evaluation.assessments.first?.required == required)
    }

    // val-labour-share-line, https://vlietnieuws.nl/2025/07/06/gemeente-eist-inzet-werkzoekenden/
    @Test(arguments: [("0.25", "20000"), ("0.30", "50000")] as [(Quantity, Quantity)])
    func `a contract with little labour owes the lower rate`(labour: Quantity, owed: Quantity) throws {
        var sample = SampleContract()
        sample.contract.labourShare = labour
        var clause = Clause.value(table)
        clause.appliesTo.labourRule = Applicability.LabourRule(below: "30%", then: "2%")
        #expect(try required(clause, of: sample) == owed)
    }

    // val-cost-method, https://oaz.nl/nieuws/hoe-sroi-verplichting-invullen
    @Test func `what is credited comes off what is owed`() throws {
        var sample = SampleContract(value: "800000")
        let block = ValueBlock(code: "wage-cost", worth: .invoice(ValueBlock.InvoiceWorth(share: .one)))
        sample.clauses = [.value(ValueTable(blocks: [block]))]
        sample.line(
            .purchase(Fact.Purchase(block: "wage-cost", payee: "p", amount: "32000", date: "2024-05-01")))
        let assessment = try sample.assessment()
        #expect(assessment.required == "40000")
        #expect(assessment.creditedLow == "32000")
        #expect(assessment.shortfall == "8000")
    }

    // val-utrecht-part-time-part-year,
    // https://www.utrecht.nl/ondernemen/inkopen-en-aanbesteden/social-return/social-return-berekenen-bouwblokken/
    @Test func `part time and part of a year multiply, and the reason shows how`() throws {
        var sample = SampleContract()
        sample.clauses = [.value(fullTime("participatiewet", "40000 EUR"))]
        sample.place("k-1", block: "participatiewet", "2024-04-01/2024-10-31", hours: "24")
        let assessment = try sample.assessment()
        #expect(assessment.creditedLow == "15555.5556")
        #expect(assessment.credits.map(\.reason) == ["40,000.00 x 24/36 h x 7/12 year = 15,555.5556"])
    }

    // val-utrecht-permanent-bonus, same page: the source does not say which of the two readings holds.
    @Test(
        arguments: [(.once("10000 EUR"), "25555.5556"), (.proRata("10000 EUR"), "19444.4444")]
            as [(ValueBonus.Worth, Quantity)])
    func `a bonus counts once or pro rata`(worth: ValueBonus.Worth, credited: Quantity) throws {
        var sample = SampleContract()
        var table = fullTime("participatiewet", "40000 EUR")
        table.bonuses = [ValueBonus(code: "permanent", worth: worth)]
        sample.clauses = [.value(table)]
        sample.place(
            "k-1", block: "participatiewet", "2024-04-01/2024-10-31", hours: "24", bonuses: ["permanent"])
        #expect(try sample.assessment().creditedLow == credited)
    }

    // val-noordoost-brabant-hour-or-year, https://lokaleregelgeving.overheid.nl/CVDR727772/1
    @Test(
        arguments: [("45000 EUR", "24 EUR", "44928", "45000"), ("20000 EUR", "11 EUR", "20592", "20000")]
            as [(Money, Money, Quantity, Quantity)])
    func `a year and its hours are different blocks`(
        year: Money, hour: Money, byHour: Quantity, byYear: Quantity
    ) throws {
        var sample = SampleContract()
        var table = fullTime("year", year)
        table.blocks.append(ValueBlock(code: "hour", worth: .unit(.hour, hour)))
        sample.clauses = [.value(table)]
        sample.place("k-1", block: "year", "2024-01-01/2024-12-31", hours: "36")
        sample.line(.activity(block: "hour", quantity: "1872", date: "2024-12-31"))
        #expect(try sample.assessment().credits.map(\.low) == [byYear, byHour])
    }

    // val-rijnmond-penalty, https://www.werkcentrumrijnmond.nl/werkgever/ik-ben-werkgever/social-return/
    @Test func `what is missing costs a hundred and twenty-five percent`() throws {
        var sample = SampleContract(value: "500000")
        var clause = Clause.value(table)
        clause.consequence = Consequence(rate: "125%")
        sample.clauses = [clause]
        let assessment = try sample.assessment()
        #expect(assessment.shortfall == "25000")
        #expect(assessment.consequence == "31250")
    }

    // val-harlingen-minimum-hours, https://www.harlingen.nl/vormen-van-invulling-social-return
    @Test(arguments: [("10", "0"), ("12", "11666.6667")] as [(Quantity, Quantity)])
    func `a minimum of hours a week includes its bound`(hours: Quantity, credited: Quantity) throws {
        var sample = SampleContract()
        sample.clauses = [.value(fullTime("p-wet", "35000 EUR") { $0.minHoursPerWeek = "12" })]
        sample.place("k-1", block: "p-wet", "2024-01-01/2024-12-31", hours: hours)
        #expect(try sample.assessment().creditedLow == credited)
    }

    // val-the-hague-counting-window,
    // https://www.denhaag.nl/nl/ondernemen/zaken-doen-met-de-gemeente/social-return-bouwblokken/
    @Test func `a person counts no longer than the window`() throws {
        var sample = SampleContract()
        sample.contract.end = "2026-12-31"
        sample.asOf = "2026-03-01"
        sample.clauses = [.value(fullTime("ww", "20000 EUR") { $0.window = ValueBlock.Window("P12M") })]
        sample.place("k-1", block: "ww", "2024-03-01/2025-08-31", hours: "36")
        let assessment = try sample.assessment()
        #expect(assessment.cutOff == "2025-12-31")
        #expect(assessment.creditedLow == "20000")
    }

    // val-oost-pro-rata, https://impactoost.nl/bouwblokken
    @Test func `half a job for half a year is a quarter`() throws {
        var sample = SampleContract()
        sample.clauses = [.value(fullTime("p-wet", "30000 EUR") { $0.window = ValueBlock.Window("P24M") })]
        sample.place("k-1", block: "p-wet", "2024-03-01/2024-08-31", hours: "18")
        #expect(try sample.assessment().creditedLow == "7500")
    }

    // val-pso-purchase-two-tables,
    // https://lokaleregelgeving.overheid.nl/CVDR727772/1 and https://impactoost.nl/bouwblokken
    @Test(arguments: [("100%", "40000"), ("30%", "12000")] as [(Fraction, Quantity)])
    func `a purchase from a certified party counts for the table's share`(share: Fraction, credited: Quantity) throws {
        var sample = SampleContract()
        var block = ValueBlock(code: "pso", worth: .invoice(ValueBlock.InvoiceWorth(share: share)))
        block.requires = ["pso"]
        sample.clauses = [.value(ValueTable(blocks: [block]))]
        sample.party("NL-KVK-3", ["pso": .yes])
        sample.line(.purchase(Fact.Purchase(block: "pso", payee: "NL-KVK-3", amount: "40000", date: "2024-05-01")))
        #expect(try sample.assessment().creditedLow == credited)
    }

    // val-rijnmond-hour-amount, https://github.com/Waardewerk/SROI-monitor
    @Test func `an hour is worth what the table says, not a part of the year`() throws {
        var sample = SampleContract()
        sample.clauses = [
            .value(ValueTable(blocks: [ValueBlock(code: "bol", worth: .unit(.hour, "3.60 EUR"))]))
        ]
        sample.line(.activity(block: "bol", quantity: "100", date: "2024-05-01"))
        #expect(try sample.assessment().creditedLow == "360")
    }

    // val-rijnmond-permanent-bonus, https://github.com/Waardewerk/SROI-monitor
    @Test func `a bonus can be a multiple of the block's credit`() throws {
        var sample = SampleContract()
        var table = fullTime("ww", "25000 EUR")
        table.bonuses = [ValueBonus(code: "permanent", worth: .multiple(.one))]
        sample.clauses = [.value(table)]
        sample.place("k-1", block: "ww", "2024-01-01/2024-12-31", hours: "36", bonuses: ["permanent"])
        #expect(try sample.assessment().creditedLow == "50000")
    }

    // val-parkstad-category-cap, https://github.com/Waardewerk/SROI-monitor
    @Test func `a category counts up to its share of the obligation`() throws {
        var sample = SampleContract(value: "1200000")
        var block = ValueBlock(code: "guidance", worth: .unit(.once, "15000 EUR"))
        block.category = "guidance"
        sample.clauses = [
            .value(ValueTable(blocks: [block], caps: [ValueTable.Cap(category: "guidance", share: "20%")]))
        ]
        sample.line(.activity(block: "guidance", quantity: "1", date: "2024-05-01"))
        let assessment = try sample.assessment()
        #expect(assessment.required == "60000")
        #expect(assessment.creditedLow == "12000")
        let reason = try #require(assessment.credits.first?.reason)
        #expect(reason.hasSuffix("the cap on guidance leaves room for 12,000.00, the rest counts nothing"))
    }
}
