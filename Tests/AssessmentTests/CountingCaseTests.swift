import Assessment
import Contracts
import Policies
import Testing

/// Golden cases of tiers, shares of spend, limits and hours; each names its case and the page it rests on.
@Suite struct CountingCaseTests {
    // cnt-onward-payments, https://law.cornell.edu/cfr/text/49/26.55
    @Test func `a certified firm counts for what it keeps, and no dollar counts at two tiers`() throws {
        var sample = SampleContract(currency: "USD")
        sample.clauses = [.spend("10%", .ownForces)]
        for (party, status) in [("prime", Status.no), ("q", .yes), ("r", .yes), ("other", .no)] {
            sample.party(party, ["certified": status])
        }
        sample.node("q", under: "n0", value: "200000")
        sample.node("r", under: "q", value: "20000")
        sample.pay("q", "200000")
        sample.pay("prime", "40000", from: "q")
        sample.pay("other", "60000", from: "q")
        sample.pay("r", "20000", from: "q")
        let assessment = try sample.assessment()
        #expect(assessment.creditedLow == "100000")
        #expect(assessment.denominator == "200000")
        #expect(assessment.credits.map(\.low) == ["200000", "-40000", "-60000", "0"])
    }

    // cnt-useful-function-line, https://www.gcapservices.com/2015/08/28/1332/
    @Test(arguments: [("150000", "0"), ("140000", "60000")] as [(Quantity, Quantity)])
    func `a firm that keeps less than thirty percent counts nothing and is flagged`(
        onward: Quantity, credited: Quantity
    ) throws {
        var sample = SampleContract(currency: "USD")
        sample.clauses = [.spend("10%", .ownForces)]
        sample.party("a", ["certified": .yes])
        sample.party("other", ["certified": .no])
        sample.node("a", under: "n0", value: "200000")
        sample.pay("a", "200000")
        sample.pay("other", onward, from: "a")
        let evaluation = sample.evaluation
        #expect(evaluation.assessments.first?.creditedLow == credited)
        let flag = evaluation.flags.first { $0.kind == .passThrough }
        #expect((flag != nil) == (credited == .zero))
        #expect(
            flag.map { $0.message }
                == (credited == .zero
                    ? "a (a) keeps 50,000.00 USD of the 200,000.00 USD it was paid, below the 30% that "
                        + "\"certified-spend\" asks of a useful function." : nil))
    }

    // cnt-limit-look-through, https://www.law.cornell.edu/cfr/text/13/125.6?quicktabs_7=2
    @Test func `a limit looks through the similar first tier`() throws {
        var sample = SampleContract(currency: "USD")
        sample.clauses = [.spend("50%", .leaving, .atMost)]
        sample.party("s", ["certified": .yes])
        sample.party("other", ["certified": .no])
        sample.node("s", under: "n0", value: "600000")
        sample.line(.receipt(amount: "1000000", date: "2024-06-01"))
        sample.pay("s", "600000")
        sample.pay("other", "150000", from: "s")
        sample.pay("other", "400000")
        let assessment = try sample.assessment()
        #expect(assessment.numerator == "550000")
        #expect(assessment.denominator == "1000000")
        #expect(assessment.outcome == .approaching)
        #expect(assessment.shortfall == "50000")
        #expect(
            assessment.credits.map(\.reason) == [
                "600,000.00 on 2024-06-01 to s (s): certified yes on 2024-01-01; stays",
                "400,000.00 to other: certified no on 2024-06-01; leaves",
                "150,000.00 paid on by s on 2024-06-01, whose status is yes; leaves",
                "1,000,000.00 received, counts in the whole only",
            ])
    }

    // cnt-lower-tier-election, http://federal.elaws.us/fr/notice/10/11/2023/2023-22466
    @Test(arguments: [(.eachTier, "0"), (.retained, "40000")] as [(SpendShare.Mode, Quantity)])
    func `the same facts count at the next tier only or at any tier`(
        mode: SpendShare.Mode, credited: Quantity
    ) throws {
        var sample = SampleContract(currency: "USD")
        sample.clauses = [.spend("10%", mode)]
        sample.party("l", ["certified": .no])
        sample.party("s", ["certified": .yes])
        sample.node("l", under: "n0", value: "100000")
        sample.pay("l", "100000")
        sample.pay("s", "40000", from: "l")
        #expect(try sample.assessment().creditedLow == credited)
    }

    // cnt-tier2-direct, https://www.supplier.io/blog/3-steps-to-beginning-tier-2-reporting
    @Test func `only the lower payment counts, not the order above it`() throws {
        var sample = SampleContract(currency: "USD")
        sample.clauses = [.spend("1%", .retained)]
        sample.party("a", ["certified": .no])
        sample.party("b", ["certified": .yes])
        sample.node("a", under: "n0", value: "2000000")
        sample.pay("a", "2000000")
        sample.pay("b", "50000", from: "a")
        #expect(try sample.assessment().creditedLow == "50000")
    }

    // cnt-material-by-role,
    // https://www.txdot.gov/manuals/civ/pcg/commercially_useful_function/counting_participation-i1000405/
    // differences_between_a_manufacturer_regular_dealer_.html
    @Test(
        arguments: [("manufacturer", "100000"), ("dealer", "60000"), ("broker", "0")] as [(String, Quantity)])
    func `material counts by the role of who sells it`(role: String, credited: Quantity) throws {
        var sample = SampleContract(currency: "USD")
        sample.clauses = [.spend("10%", .retained) { $0.roles = ["dealer": "60%", "broker": "0%"] }]
        sample.party("m", ["certified": .yes])
        sample.pay("m", "100000", role: role)
        let assessment = try sample.assessment()
        #expect(assessment.creditedLow == credited)
        let arithmetic = [
            "dealer": "100,000.00 x 60% (role dealer) = 60,000.00", "broker": "100,000.00 x 0% (role broker) = 0.00",
        ]
        #expect(
            assessment.credits.map(\.reason) == [
                "\(arithmetic[role] ?? "100,000.00") to m: certified yes on 2024-06-01"
            ])
    }

    // cnt-actual-dollars-damages, https://github.com/GSA/GSA-Acquisition-FAR (dita/52.219-16.dita)
    @Test func `a percentage goal is held against the actual dollars`() throws {
        var sample = SampleContract(currency: "USD")
        sample.clauses = [.spend("30%", .direct)]
        sample.party("small", ["certified": .yes])
        sample.party("large", ["certified": .no])
        sample.pay("small", "500000")
        sample.pay("large", "1500000")
        let assessment = try sample.assessment()
        #expect(assessment.due == "600000")
        #expect(assessment.shortfall == "100000")
        #expect(assessment.outcome == .requiresImprovement)
    }

    // cnt-chelsea-creek-zero, https://whatisgreedpaul.blogspot.com/2023/04/thursday-13-april-what-happens-next.html
    @Test func `a zero in a report that arrived is a value`() throws {
        var sample = SampleContract(currency: "GBP")
        sample.clauses = [.spend("10%", .retained)]
        sample.party("elsewhere", ["certified": .no])
        sample.pay("elsewhere", "250000", on: "2024-09-01")
        let assessment = try sample.assessment()
        #expect(assessment.state == .value)
        #expect(assessment.creditedHigh == .zero)
        #expect(assessment.outcome == .inadequate)
        #expect(assessment.conduct == .kept)
    }

    // cnt-section-3-hours,
    // https://detroitmi.gov/departments/housing-and-revitalization-department/hud-programs-and-information/
    // section-3-program
    @Test(
        arguments: [("25%", ["section3", "targeted"], "2500"), ("5%", ["targeted"], "500")]
            as [(Fraction, [String], Quantity)])
    func `hours of the groups are held against all hours`(
        target: Fraction, groups: [String], qualifying: Quantity
    ) throws {
        var sample = SampleContract(currency: "USD")
        sample.clauses = [Clause(code: "section-3", rule: .hoursShare(HoursShare(target: target, groups: groups)))]
        for (group, hours) in [("section3", "2000"), ("targeted", "500"), ("others", "7500")] as [(String, Quantity)] {
            sample.line(.hours(group: group, quantity: hours, date: "2024-11-30"))
        }
        let assessment = try sample.assessment()
        #expect(assessment.denominator == "10000")
        #expect(assessment.numerator == qualifying)
        #expect(assessment.outcome == .met)
    }

    @Test func `hours of all are the whole of which the groups are parts`() throws {
        var sample = SampleContract(currency: "USD")
        sample.clauses = [Clause(code: "section-3", rule: .hoursShare(HoursShare(target: "25%", groups: ["section3"])))]
        sample.line(.hours(group: "all", quantity: "10000", date: "2024-11-30"))
        sample.line(.hours(group: "section3", quantity: "2499", date: "2024-11-30"))
        let assessment = try sample.assessment()
        #expect(assessment.denominator == "10000")
        #expect(assessment.outcome == .approaching)
        #expect(assessment.shortfall == "1")
    }
}
