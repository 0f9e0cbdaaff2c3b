import Assessment
import Contracts
import Policies

/// A dossier that fails a check made as small as it can be while it still fails: whatever can be left out is.
struct ShrunkDossier {
    private(set) var dossier: Dossier
    private let fails: (Dossier) -> Bool

    init(_ dossier: Dossier, failing fails: @escaping (Dossier) -> Bool) {
        self.dossier = dossier
        self.fails = fails
        var size = Int.max
        while size > self.size {
            size = self.size
            leaveOutParts()
            leaveOutDetails()
        }
    }

    /// How much there is, so that an end can be seen.
    private var size: Int { DossierText(dossier: dossier).description.utf8.count }

    private mutating func attempt(_ change: (inout Dossier) -> Void) {
        var smaller = dossier
        change(&smaller)
        if smaller != dossier, fails(smaller) { dossier = smaller }
    }

    private mutating func leaveOutParts() {
        for index in dossier.commitments.indices.reversed() where dossier.commitments.count > 1 {
            attempt { $0.commitments.remove(at: index) }
        }
        for index in dossier.reports.indices.reversed() { attempt { $0.reports.remove(at: index) } }
        for report in dossier.reports.indices {
            for line in dossier.reports[report].lines.indices.reversed() {
                attempt { $0.reports[report].lines.remove(at: line) }
            }
        }
        for index in dossier.chain.indices.dropFirst().reversed() {
            let node = dossier.chain[index]
            attempt { smaller in
                smaller.chain.remove(at: index)
                for child in smaller.chain.indices where smaller.chain[child].parent == node.node {
                    smaller.chain[child].parent = node.parent
                }
            }
        }
        for index in dossier.parties.indices.reversed() { attempt { $0.parties.remove(at: index) } }
    }

    private mutating func leaveOutDetails() {
        for party in dossier.parties.indices {
            for index in dossier.parties[party].attributes.indices.reversed() {
                attempt { $0.parties[party].attributes.remove(at: index) }
            }
        }
        for index in dossier.chain.indices {
            attempt { $0.chain[index].carries = [] }
            attempt { ($0.chain[index].start, $0.chain[index].end) = (nil, nil) }
            attempt { $0.chain[index].value = nil }
        }
        for report in dossier.reports.indices {
            for line in dossier.reports[report].lines.indices {
                attempt { $0.reports[report].lines[line].confirmation = nil }
                attempt { $0.reports[report].lines[line].verified = false }
                attempt { $0.reports[report].lines[line].fact = $0.reports[report].lines[line].fact.plainer }
            }
        }
        for index in dossier.amendments.indices.reversed() { attempt { $0.amendments.remove(at: index) } }
        for index in dossier.commitments.indices {
            attempt { $0.commitments[index].clause.passDown = nil }
            attempt { $0.commitments[index].clause.countsFrom = .reported }
            attempt { $0.commitments[index].clause.appliesTo = Applicability() }
        }
    }
}

extension Fact {
    /// The same without role and bonuses, and for a round amount.
    fileprivate var plainer: Fact {
        switch self {
        case .payment(var payment):
            payment.role = nil
            payment.amount = Quantity(payment.amount < .zero ? -100 : 100)
            return .payment(payment)
        case .placement(var placement):
            placement.bonuses = []
            placement.hoursPerWeek = "36"
            return .placement(placement)
        case .purchase(var purchase):
            purchase.amount = Quantity(purchase.amount < .zero ? -100 : 100)
            return .purchase(purchase)
        case .receipt, .activity, .outreach, .hours, .statement: return self
        }
    }
}
