import Assessment
import Contracts
import Testing

/// The rules as written on paper, and the engine against them.
@Suite struct PaperAssessmentTests {
    @Test(arguments: try GoldenDossierTests.dossiers.get())
    func `the rules on paper give the golden figures and flags`(golden: GoldenDossier) {
        let paper = PaperAssessment(golden.dossier, asOf: golden.asOf)
        let wanted = Dictionary(uniqueKeysWithValues: golden.assessments.map { ("\($0.commitment) \($0.node)", $0) })
        #expect(paper.assessments.count == wanted.count)
        for found in paper.assessments {
            #expect(wanted["\(found.commitment) \(found.node)"].map { sorted($0) } == sorted(found))
        }
        #expect(paper.flags == Set(golden.flags))
    }

    private func sorted(_ expected: GoldenDossier.Expected) -> GoldenDossier.Expected {
        var sorted = expected
        sorted.attribution.sort { $0.node < $1.node }
        sorted.settledBy.sort()
        return sorted
    }
}

extension PaperAssessmentTests {
    /// Drawn dossiers in blocks, so that the blocks run beside each other.
    static let blocks: [Range<UInt64>] = stride(from: UInt64(1), to: 1_600, by: 100).map { first in
        first..<first + 100
    }

    private var agrees: DrawnProperty {
        DrawnProperty { dossier, asOf in
            let paper = PaperAssessment(dossier, asOf: asOf)
            let found = assess(dossier, asOf: asOf)
            return EvaluationDifferences(between: found, and: paper.assessments, paper.flags).all
        }
    }

    @Test(arguments: blocks)
    func `the engine gives the figures and flags of the rules on paper`(seeds: Range<UInt64>) {
        agrees.hold(for: seeds)
    }

    @Test(arguments: blocks)
    func `it does so where firms are eligible in part, clauses share out their payees and roles are matched`(
        seeds: Range<UInt64>
    ) {
        agrees.hold(for: seeds, sharing: true)
    }

    @Test(arguments: blocks)
    func `it does so where lines have names of all kinds and corrections added claims`(seeds: Range<UInt64>) {
        DrawnProperty { dossier, asOf in
            let named = dossier.namedByReceipt
            let paper = PaperAssessment(named, asOf: asOf)
            return EvaluationDifferences(
                between: assess(named, asOf: asOf), and: paper.assessments, paper.flags
            ).all
        }.hold(for: seeds)
    }
}
