import Assessment
import Contracts
import Digest
import Policies

/// What is kept from those who need not know of each person placed.
extension DossierIndex {
    /// Whether the figures of a commitment are numbers of people of whom the reader is told no more than roughly.
    func hidesPeople(of code: String) -> Bool {
        guard !showsPeople else { return false }
        // An earlier edition may have counted people, and what was found under it is told as well.
        let known = dossier.commitments.filter { $0.code == code }
        return known.isEmpty || known.contains(where: \.clause.countsPeople)
    }

    /// The lines that are shown: those about one person are not, where the reader need not know of each.
    func shown(_ credits: [Assessment.Credit]) -> [Assessment.Credit] {
        showsPeople ? credits : credits.filter { line($0.line)?.fact.isPlacement != true }
    }

    /// Whether what a finding says counts people or names lines about them, and is kept from the reader.
    func hidesWords(of flag: Flag) -> Bool {
        guard !showsPeople else { return false }
        return flag.commitment.map(hidesPeople) == true
            || flag.kind == .claimDuplicate && !flag.because.allSatisfy(isOfNobody)
    }

    /// What a finding says, to whoever reads.
    func message(_ flag: Flag) -> String {
        hidesWords(of: flag)
            ? "This is about people placed, of whom officers and the contractor see the particulars." : flag.message
    }

    /// What is credited under a commitment, to whoever reads.
    func credited(_ assessment: Assessment) -> String {
        hidesPeople(of: assessment.commitment)
            ? PeopleTold(assessment).text
            : CommitmentRow.range(assessment.creditedLow, assessment.creditedHigh, unit(assessment.commitment))
    }

    /// How many lines a report has, to whoever reads.
    func lines(of report: Report) -> String {
        if !showsPeople, report.lines.contains(where: \.fact.isPlacement) {
            return FigureUnit.hiddenPeople.text(Quantity(report.lines.count))
        }
        return NumberText.count(report.lines.count, "line", "lines")
    }

    /// Whether a line is known and about no person; one that left the latest reports may have been about one.
    private func isOfNobody(line: String) -> Bool { self.line(line)?.fact.isPlacement == false }
}

extension Clause {
    fileprivate var countsPeople: Bool {
        guard case .count(let rule) = rule, case .placement = rule.counts else { return false }
        return true
    }
}

extension Fact {
    fileprivate var isPlacement: Bool {
        if case .placement = self { true } else { false }
    }
}
