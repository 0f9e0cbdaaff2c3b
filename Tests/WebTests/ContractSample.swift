import Assessment
import Contracts
import Policies

@testable import Web

/// Contract pages: full, bare, with more lines and nodes than fit.
enum ContractSample {
    static var pages: [any PageView] { [PageSample.contractPage(), bare, large, inRun, empty] }

    static var linesPages: [any PageView] {
        [lines(of: largeEvaluation, page: 2), lines(of: PageSample.evaluation, commitment: "local-sme", page: 1)]
            .compactMap { $0 }
    }

    static func lines(
        of evaluation: Evaluation, commitment: String = "social-return", page: Int
    ) -> LinesPage? {
        LinesPage(
            title: "Renovation of the Vechtbrug", dossier: PageSample.dossier(), evaluation: evaluation,
            source: { PageSample.sources[$0] }, commitment: commitment, page: page)
    }

    /// A contract of which nothing is known but the register's entry, under a clause that does not bind it.
    static var bare: ContractPage {
        var dossier = PageSample.dossier()
        dossier.reports = []
        dossier.commitments = Array(dossier.commitments.prefix(1))
        dossier.commitments[0].clause.appliesTo.kinds = [.permit]
        let evaluation = Evaluation(asOf: PageSample.asOf, cutOff: nil, assessments: [], flags: [])
        return ContractPage(title: "Bare", department: nil, dossier: dossier, evaluation: evaluation)
    }

    /// A contract of which the policy has no clause.
    static var empty: ContractPage {
        var dossier = PageSample.dossier()
        (dossier.reports, dossier.commitments) = ([], [])
        return ContractPage(
            title: "Empty", department: nil, dossier: dossier,
            evaluation: Evaluation(asOf: PageSample.asOf, cutOff: nil, assessments: [], flags: []))
    }

    /// A contract of which the same was found in the periods before.
    static var inRun: ContractPage {
        let past = [(Flag.Kind.shortfall, "2026-10-01"), (.reportLate, "2026-10-10")].compactMap { kind, closed in
            let found = FlagHistory.Found(facts: "a", message: "m")
            let history = FlagHistory(sightings: [
                .init(PageSample.day("2026-04-01"), found), .init(PageSample.day(closed), nil),
            ])
            let flag = Flag(
                kind: kind, commitment: "social-return", node: "n0", period: PageSample.first, amount: nil,
                message: "m")
            return history.life(on: PageSample.asOf).map {
                PastFlag(flag: flag, life: $0, steps: history.steps(upTo: PageSample.asOf))
            }
        }
        return ContractPage(
            title: "In a run", department: nil, dossier: PageSample.dossier(), evaluation: PageSample.evaluation,
            status: PageSample.status, past: past)
    }

    /// The evaluation with 450 lines behind the first commitment.
    static var largeEvaluation: Evaluation {
        var evaluation = PageSample.evaluation
        evaluation.assessments[0].credits = (1...450).map {
            Assessment.Credit(line: String($0), node: "n0", low: .zero, high: Quantity(1), reason: "Why \($0)")
        }
        return evaluation
    }

    static var large: ContractPage {
        var dossier = PageSample.dossier()
        dossier.chain += (0..<240).map {
            ChainNode(node: "wide\($0)", parent: "n0", party: "NL-KVK-1", value: nil)
        }
        var evaluation = largeEvaluation
        evaluation.assessments += (0..<240).map { number in
            var below = evaluation.assessments[0]
            below.node = "wide\(number)"
            return below
        }
        evaluation.flags += (0..<240).map { number in
            Flag(
                kind: .shortfall, commitment: evaluation.assessments[0].commitment, node: "wide\(number)", period: nil,
                amount: nil, message: "Short")
        }
        let past = (0..<201).flatMap { _ in PageSample.past }
        return ContractPage(
            title: "Large", department: nil, dossier: dossier, evaluation: evaluation, past: past)
    }
}
