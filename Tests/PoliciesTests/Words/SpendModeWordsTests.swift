import Contracts
import Testing

@testable import Policies

/// How the chain is counted, told to people.
@Suite struct SpendModeWordsTests {
    private func words(_ mode: SpendShare.Mode, line: Fraction? = nil) -> (en: [String], nl: [String]) {
        var rule = SpendShare(target: Fraction(10, over: 100), eligible: .all(["local"]))
        rule.mode = mode
        rule.usefulFunction = line
        let sentences = SpendModeWords(rule: rule).sentences
        return (sentences.map { $0[.en] }, sentences.map { $0[.nl] })
    }

    @Test func `direct looks at the main contractor's own payments`() {
        let words = words(.direct)
        #expect(
            words.en == [
                "Only the main contractor's own payments to such firms count. What those firms pay on, and what is "
                    + "paid lower in the chain, makes no difference."
            ])
        #expect(
            words.nl == [
                "Alleen wat de opdrachtnemer zelf aan zulke bedrijven betaalt, telt mee. Wat zij doorbetalen en wat "
                    + "lager in de keten wordt betaald, maakt geen verschil."
            ])
    }

    @Test func `each tier is looked at by itself`() {
        let words = words(.eachTier)
        #expect(
            words.en == [
                "Each firm that carries this clause is looked at by itself: what it pays such firms counts, against "
                    + "all that it pays. What is paid at other tiers makes no difference to it."
            ])
        #expect(
            words.nl == [
                "Elk bedrijf waarvoor deze bepaling geldt, wordt afzonderlijk bekeken: wat het zelf aan zulke "
                    + "bedrijven "
                    + "betaalt telt mee, afgezet tegen alles wat het betaalt. Wat op andere niveaus van de keten wordt "
                    + "betaald, maakt daarvoor geen verschil."
            ])
    }

    @Test func `own forces is retained with a line below which nothing counts, 30% where none is given`() {
        let retained = words(.retained)
        let ownForces = words(.ownForces)
        #expect(ownForces.en.dropLast() == retained.en[...])
        #expect(ownForces.nl.dropLast() == retained.nl[...])
        #expect(
            ownForces.en.last == "A subcontractor that keeps less than 30% of what it is paid is taken to do no work "
                + "of its own: nothing it keeps counts, and this is flagged.")
        #expect(words(.ownForces, line: Fraction(2, over: 5)).nl.last?.contains("minder dan 40% houdt") == true)
    }

    @Test(arguments: [SpendShare.Mode.direct, .eachTier, .retained, .leaving])
    func `elsewhere the line only raises a flag`(mode: SpendShare.Mode) {
        let plain = words(mode)
        let flagged = words(mode, line: Fraction(2, over: 5))
        #expect(flagged.en.dropLast() == plain.en[...])
        #expect(
            flagged.en.last == "A subcontractor with that status that keeps less than 40% of what it is paid is "
                + "flagged; the count does not change.")
    }

    @Test func `leaving counts what goes to others and what the first tier pays on`() {
        let words = words(.leaving)
        #expect(
            words.en == [
                "What leaves is what the main contractor pays firms without that status, and all that the "
                    + "subcontractors directly under it with that status pay on. What happens lower in the chain makes "
                    + "no difference."
            ])
        #expect(
            words.nl == [
                "Bij anderen komt terecht wat de opdrachtnemer betaalt aan bedrijven zonder die status, en "
                    + "alles wat de "
                    + "onderaannemers direct onder hem met die status doorbetalen. Wat lager in de keten gebeurt, "
                    + "maakt geen verschil."
            ])
    }
}
