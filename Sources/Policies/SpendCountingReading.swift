import Contracts

extension SpendShare {
    /// Reads what counts of parties that are eligible in part, under several clauses, or by what is matched.
    mutating func readCounting(_ fields: Fields) {
        if let choice = fields["jointVentures"]?.choice(JointVentures.self) { jointVentures = choice }
        overlap = fields["overlap"].flatMap { Overlap($0, of: fields["code"]) }
        if let roles = fields["matched"]?.texts("a list of roles, such as [truckLease]", mayBeEmpty: true) {
            matched = Set(roles)
        }
        refuseWhatLeaves(fields)
        refuseMatches(fields)
    }

    /// What leaves is no credit, so no rule on credit goes with it.
    private func refuseWhatLeaves(_ fields: Fields) {
        guard mode == .leaving else { return }
        fields.refuse(["overlap", "matched"], "this key shares out what counts, and mode: leaving counts what leaves")
        if jointVentures == .share {
            fields["jointVentures"]?.fault("found \"share\", expected ownWork: a payment leaves whole or not at all")
        }
    }

    private func refuseMatches(_ fields: Fields) {
        guard !matched.isEmpty, mode != .leaving, let cursor = fields["matched"] else { return }
        if mode != .retained, mode != .ownForces {
            cursor.fault("what is matched is what a firm keeps, so it goes with mode: retained or ownForces")
        }
        // A lessor that is matched here may be eligible under the other clause, and would count there as well.
        if let how = overlap?.how, how != .many {
            cursor.fault(
                "what is matched is shared out with no other clause, so it does not go with how: \(how.rawValue)")
        }
        for role in matched.sorted() {
            if let share = roles[role], share != .one {
                cursor.fault("the role \"\(role)\" is matched in full, and roles lets only a part of it count")
            }
            if leaveOut.contains(role) {
                cursor.fault("the role \"\(role)\" stands in leaveOut, so nothing of it can be matched")
            }
        }
    }
}

extension Overlap {
    fileprivate init?(_ cursor: Cursor, of code: Cursor?) {
        guard let fields = cursor.fields(.overlap) else { return nil }
        let items = fields["with"]?.items("a list of clauses, such as [wbe]")
        let how = fields["how"]?.choice(How.self)
        var codes: [String] = []
        for item in items ?? [] {
            guard let other = item.code() else { continue }
            if item.node.content == code?.node.content { item.fault("a clause does not overlap with itself") }
            if codes.contains(other) { item.fault("\"\(other)\" stands above already, expected each clause once") }
            codes.append(other)
        }
        if how == .halves, codes.count > 1 {
            fields["with"]?.fault("found \(codes.count) clauses, expected one: a half each is for two clauses")
        }
        guard !codes.isEmpty else { return nil }
        self.init(with: codes, how: how ?? .many)
    }
}

/// What overlaps in an edition: each clause named must be there, and say the same of the one that names it.
struct OverlapCrossCheck {
    private let clauses: [(cursor: Cursor, code: String, rule: SpendShare)]
    private let codes: [String]

    init(_ written: [(cursor: Cursor, clause: Clause)]) {
        clauses = written.compactMap { cursor, clause in
            guard case .spendShare(let rule) = clause.rule else { return nil }
            return (cursor, clause.code, rule)
        }
        codes = clauses.map(\.code)
    }

    func report() {
        let rules = Dictionary(clauses.map { ($0.code, $0.rule) }) { first, _ in first }
        for (cursor, code, rule) in clauses {
            guard let overlap = rule.overlap, let with = cursor.child("overlap")?.child("with") else { continue }
            for (item, other) in zip(with.items("a list of clauses") ?? [], overlap.with) {
                guard let twin = rules[other] else {
                    item.fault("no spendShare is named \(Spelling(known: others(than: code)).correction(of: other))")
                    continue
                }
                guard overlap.how != .many else { continue }
                guard twin.overlap?.how == overlap.how, twin.overlap?.with.contains(code) == true else {
                    item.fault(
                        "\"\(other)\" does not say the same of \"\(code)\", expected there overlap: "
                            + "{ with: [\(code)], how: \(overlap.how.rawValue) }, or one amount counts twice")
                    continue
                }
            }
        }
    }

    private func others(than code: String) -> [String] { codes.filter { $0 != code } }
}
