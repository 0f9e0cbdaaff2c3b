import Contracts
import Policies

/// What an undetermined verdict hangs on, in words.
struct OpenQuestion {
    /// One thing that is not known, with what would settle it.
    private struct Part {
        let fact: String
        let answer: String
    }

    private let result: Assessed
    private let commitment: BoundCommitment
    private var dossier: IndexedDossier { commitment.dossier }

    init(_ result: Assessed, of commitment: BoundCommitment) {
        self.result = result
        self.commitment = commitment
    }

    /// The end of a sentence: `whether Zuidhof (NL-KVK-3) is local is not known, and knowing it would settle it`.
    var words: String {
        var parts = statuses + undeclared
        if parts.isEmpty || !result.isSettledByParties { parts += doubts }
        guard let first = parts.first, parts.count == 1 else {
            return parts.map(\.fact).joined(separator: ", and ") + "; the answers together would settle it"
        }
        return "\(first.fact), and \(first.answer) would settle it"
    }

    private var statuses: [Part] {
        let prime = dossier.parties.identifier(of: dossier.chain.nodes[dossier.prime].party)
        let heads = result.undeclared.filter { !$0.awaitsStatus }.map {
            dossier.parties.ids[dossier.partyOfPlace[$0.place]]
        }
        let certificates = commitment.clause.certificates
        let asked = result.assessment.settledBy.filter { !heads.contains($0) }
        let ofPrime = certificates.isEmpty ? [] : asked.filter { $0 == prime }
        let ofOthers = asked.filter { !ofPrime.contains($0) }
        var parts: [Part] = []
        if !ofPrime.isEmpty {
            parts.append(
                Part(
                    fact: "whether \(name(of: prime)) holds \(certificates.joined(separator: " or ")) is not known",
                    answer: "knowing it"))
        }
        if !ofOthers.isEmpty {
            parts.append(Part(fact: "whether \(asking(ofOthers)) is not known", answer: "knowing it"))
        }
        return parts
    }

    /// `Zuidhof (NL-KVK-3) is local on 1 May 2024`; the days stand behind the names where they differ.
    private func asking(_ parties: [String]) -> String {
        let asked = AskedDays(result, of: commitment)
        let days = parties.map(asked.words(of:))
        let isAlike = Set(days).count == 1
        let names = zip(parties, days).map { name(of: $0) + (isAlike ? "" : $1) }.joined(separator: ", ")
        return "\(names) \(parties.count == 1 ? "is" : "are") \(commitment.clause.statuses)"
            + (isAlike ? days.first ?? "" : "")
    }

    private var undeclared: [Part] {
        let asked = Set(result.assessment.settledBy)
        let heads = result.undeclared.filter { asked.contains(dossier.parties.ids[dossier.partyOfPlace[$0.place]]) }
        guard !heads.isEmpty else { return [] }
        let names = heads.map { dossier.name(of: $0.place) }.joined(separator: ", ")
        return [Part(fact: "who pays \(names) is not declared in the chain", answer: "declaring it")]
    }

    /// What keeps lines from counting surely besides statuses.
    private var doubts: [Part] {
        let heads = dossier.strayHeads
        let open = result.credits.filter { credit in
            // Of what hangs nowhere it is asked who pays it.
            credit.low != credit.high && (heads.isEmpty || heads[dossier.lines[credit.line].place] == nil)
        }.map { dossier.lines[$0.line].line }
        let kinds: [(of: (Line) -> Bool, fact: (_ lines: String, _ isOne: Bool) -> String, answer: String)] = [
            ({ $0.confirmation == .disputed }, { "\($0) \($1 ? "is" : "are") disputed" }, "settling the dispute"),
            (
                isUnclaimed,
                { "\($0) \($1 ? "does" : "do") not name the clause \($1 ? "it counts" : "they count") for" },
                "naming it"
            ),
            (
                { !LineMark($0).hasMark(of: commitment.clause.countsFrom) },
                { "\($0) \($1 ? "is" : "are") not \(commitment.clause.countsFrom.rawValue)" },
                commitment.clause.countsFrom == .verified ? "verifying" : "confirmation"
            ),
            (awaitsAdviser, { "\($0) \($1 ? "waits" : "wait") for the adviser's valuation" }, "that"),
        ]
        var left = open
        return kinds.compactMap { kind in
            let lines = left.filter(kind.of)
            left.removeAll(where: kind.of)
            guard !lines.isEmpty else { return nil }
            let names = "\(lines.count == 1 ? "line" : "lines") \(lines.map(\.id).joined(separator: ", "))"
            return Part(fact: kind.fact(names, lines.count == 1), answer: kind.answer)
        }
    }

    /// Whether a payment can count for one of several clauses and names none of them.
    private func isUnclaimed(_ line: Line) -> Bool {
        guard case .spendShare(let rule) = commitment.clause.rule, let overlap = rule.overlap, overlap.how == .oneOnly,
            case .payment(let payment) = line.fact
        else { return false }
        return payment.countsFor.map { !([commitment.code] + overlap.with).contains($0) } ?? true
    }

    private func awaitsAdviser(_ line: Line) -> Bool {
        guard case .valueShare = commitment.clause.rule else { return false }
        return dossier.valuations[line.id] == nil
    }

    private func name(of party: String) -> String {
        let name = dossier.parties.name(ofParty: party)
        return name == party ? party : "\(name) (\(party))"
    }
}

extension Clause {
    /// The certificates of the contractor that reduce what is owed.
    fileprivate var certificates: [String] {
        if case .valueShare(let rule) = rule { rule.obligation.reductions.map(\.certificate) } else { [] }
    }

    /// The statuses the clause asks of a payee, as a message names them.
    fileprivate var statuses: String {
        switch rule {
        case .spendShare(let rule): rule.eligible.words
        case .valueShare(let rule): Set(rule.values.blocks.flatMap(\.requires)).sorted().joined(separator: ", ")
        case .count, .hoursShare, .duty: "what the clause asks"
        }
    }
}
