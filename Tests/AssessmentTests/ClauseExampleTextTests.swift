import Assessment
import Contracts
import Policies
import Testing

@Suite struct ClauseExampleTextTests {
    /// 5% of 1,000,000 is 50,000, of which 365 of 730 days make 25,000. The person counts for 40,000 x 24/36 x 7/12 =
    /// 15,555.5556; with 1,600 and 4,000 that makes 21,155.5556, and 3,844.4444 is missing.
    @Test func `Utrecht 2023 is told by the numbers of a hand calculation`() throws {
        #expect(
            try told("nl.utrecht", "2023", "social-return", .en) == """
                Take a contract for services of EUR 1,000,000, excluding VAT, that runs from 1 January 2025 to 31 \
                December 2026.
                5% × EUR 1,000,000 = EUR 50,000 is required over the whole term, EUR 25,000 of it by 31 December \
                2025.
                A person in "Municipal benefit" works 24 hours a week for seven months: EUR 40,000 × 24/36 × 7/12 = \
                EUR 15,555.56.
                16 hours of "Social activity, per hour and employee": EUR 100 × 16 = EUR 1,600.
                EUR 4,000 is spent on "Purchase from a social enterprise", at a firm with the status "social \
                enterprise": 100% × EUR 4,000 = EUR 4,000.
                Together EUR 21,155.56 counts.
                EUR 3,844.44 is missing.
                The policy states no cost for that.
                With the bonus "Permanent contract" that person counts for EUR 10,000 more, EUR 25,555.56 in all.
                """)
        #expect(
            try told("nl.utrecht", "2023", "social-return", .nl) == """
                Neem een opdracht voor diensten van € 1.000.000 exclusief btw, met een looptijd van 1 januari 2025 \
                tot en met 31 december 2026.
                5% × € 1.000.000 = € 50.000 is vereist over de hele looptijd, waarvan € 25.000 uiterlijk op 31 \
                december 2025.
                Een persoon in "Participatiewet" werkt zeven maanden lang 24 uur per week: € 40.000 × 24/36 × 7/12 = \
                € 15.555,56.
                16 uur "Sociale activiteit, per uur per medewerker": € 100 × 16 = € 1.600.
                € 4.000 is besteed aan "Inkoop bij een sociale onderneming", bij een bedrijf met de status "sociale \
                onderneming": 100% × € 4.000 = € 4.000.
                Samen telt € 21.155,56 mee.
                Er ontbreekt € 3.844,44.
                De regeling noemt daarvoor geen kosten.
                Met de toeslag "Vast contract" telt die persoon voor € 10.000 meer, in totaal € 25.555,56.
                """)
    }

    /// 10% of 600,000 is 60,000. The supplier keeps its 24,000; the subcontractor keeps 24,000 - 12,000; together
    /// 36,000, so 24,000 is missing.
    @Test func `City of London's local spend is told by what stays where`() throws {
        #expect(
            try told("uk.city-of-london", "2012", "local-sme", .en) == """
                Take a contract for services of GBP 1,000,000, excluding VAT, that runs from 1 January 2025 to 31 \
                December 2026.
                By 31 December 2025 the main contractor has paid others GBP 600,000.
                At least 10% × GBP 600,000 = GBP 60,000 must go to firms with the status "local" and "small or \
                medium-sized enterprise (SME)".
                GBP 24,000 goes to a supplier with that status: GBP 24,000 counts.
                GBP 24,000 goes to a subcontractor with that status, which pays GBP 12,000 of it on to a firm \
                without it: GBP 12,000 counts.
                GBP 552,000 goes to firms without that status: none of it counts.
                Together GBP 36,000 counts.
                GBP 24,000 is missing.
                The policy states no cost for that.
                """)
    }

    /// Of 10 the half of the term makes 5 due; 4 leave 1 missing.
    @Test func `a count is told by how many are due and reported`() throws {
        #expect(
            try told("uk.city-of-london", "2012", "local-sme-invited", .en, after: 1) == """
                The number of suppliers invited to quote must be 10 over the whole term, 5 by 31 December 2025.
                With 4 reported by then, the shortfall is 1.
                The policy states no cost for that.
                """)
    }

    /// Seven days after 1 January is 8 January; the day after that the duty is missed.
    @Test func `a duty is told by its last day and the day after`() throws {
        #expect(
            try told("nl.rijnmond", "2024", "first-contact", .en, after: 1) == """
                It was signed on 1 January 2025.
                The last day to state "first-contact" is 8 January 2025.
                Stated on that day, the clause is met.
                Not stated by then, the verdict is "inadequate" from 9 January 2025 on, until it is stated.
                """)
    }

    /// 50,000 x 24/40 x 7/12 = 17,500, with 2,400 and 4,000 that is 23,900; 1,100 is missing, at 125% 1,375. The caps
    /// are 25% and 10% of 50,000; twice as much is tried.
    @Test func `Rijnmond is told with its cost, its window and its caps`() throws {
        #expect(
            try told("nl.rijnmond", "2024", "social-return", .en, after: 6) == """
                EUR 1,100 is missing.
                That costs the main contractor EUR 1,375: 125% of it.
                With the bonus "Aged 56 or over when hired" that person counts for EUR 1,750 more, EUR 19,250 in \
                all.
                A person whose last benefit ended the day before and who works 42 months full-time in "Municipal \
                benefit" counts for 36 months of them: EUR 50,000 × 40/40 × 36/12 = EUR 150,000.
                Of EUR 25,000 delivered in the category "social investing", at most 25% of what is required counts: \
                EUR 12,500.
                Of EUR 10,000 delivered in the category "open social impact", at most 10% of what is required counts: EUR \
                5,000.
                """)
    }

    /// The sentences after so many, each on a line.
    private func told(
        _ policy: String, _ edition: String, _ code: String, _ language: Language, after number: Int = 0
    ) throws -> String {
        let shipped = try ShippedClause.named(policy, edition, code)
        let example = try #require(ClauseExample(of: shipped.clause, in: shipped.currency, under: shipped.edition))
        return ExampleWords(example, in: language).section.sentences.dropFirst(number).joined(separator: "\n")
    }
}
