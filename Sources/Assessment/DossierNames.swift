import Contracts
import Policies

/// Checks that names in a dossier file stand for one thing each, and for one that is there.
struct DossierNames {
    private let body: DossierBody

    init(_ body: DossierBody) {
        self.body = body
    }

    /// - Throws: the first name that does not.
    func check() throws(DossierFault) {
        try DossierNames.checkOnce(body.parties.map(\.id)) { "parties[\($0)].id" }
        try checkAliases()
        try checkCommitments()
        try DossierNames.checkOnce(body.chain.map(\.node)) { "chain[\($0)].node" }
        guard body.chain.contains(where: { $0.parent == nil }) else {
            throw DossierFault(path: "chain", message: "found no node without parent, expected one: the prime")
        }
        try checkPassing()
        try checkReports()
        try checkReportsOnce()
        try checkDecisions()
        try checkAmendments()
        try checkChanges()
    }

    /// What is decided of a line that is not there would be passed over.
    private func checkDecisions() throws(DossierFault) {
        let lines = Set(body.reports.flatMap { $0.lines.map(\.id) })
        for (index, decision) in (body.decisions ?? []).enumerated() {
            let valuation = decision.valuation
            guard lines.contains(valuation.line) else {
                throw DossierFault(
                    path: "decisions[\(index)].line",
                    message: "found \(Quotation(valuation.line)), which no report has, expected one of its lines")
            }
            guard valuation.amount < .zero else { continue }
            throw DossierFault(
                path: "decisions[\(index)].amount",
                message: "found \(Wording.amount(valuation.amount)), expected what the line is worth, zero or more; to "
                    + "take a valuation back, leave it out")
        }
    }

    /// An amendment that changes nothing was meant to change something.
    private func checkAmendments() throws(DossierFault) {
        for (index, amendment) in (body.amendments ?? []).enumerated() where amendment.isEmpty {
            throw DossierFault(
                path: "amendments[\(index)]",
                message: "found only the day, expected beside it at least one of value, wageSum, labourShare and end; "
                    + "where nothing was changed, leave it out")
        }
    }

    /// What became of a subcontract that is not there could be seen nowhere else.
    private func checkChanges() throws(DossierFault) {
        let nodes = Set(body.chain.flatMap { [$0.node, $0.parent].compactMap(\.self) })
        for (index, change) in (body.changes ?? []).enumerated() {
            try check(change.node, isAmong: nodes, at: "changes[\(index)].node")
        }
    }

    /// A report that stands twice would count twice; parts of one share no line.
    private func checkReportsOnce() throws(DossierFault) {
        var seen: [String: [Int]] = [:]
        for (index, report) in body.reports.enumerated() {
            let lines = Set(report.lines.map(\.id))
            let key = "\(report.period) \(report.node) \(report.received)"
            for first in seen[key] ?? [] where !lines.isDisjoint(with: body.reports[first].lines.map(\.id)) {
                throw DossierFault(
                    path: "reports[\(index)]",
                    message: "found lines of reports[\(first)] again, of the same period, node and day, expected each "
                        + "report once; leave one of the two out")
            }
            seen[key, default: []].append(index)
        }
    }

    private static func checkOnce(_ names: [String], at path: (Int) -> String) throws(DossierFault) {
        var seen: [String: Int] = [:]
        for (index, name) in names.enumerated() {
            guard let first = seen.updateValue(index, forKey: name) else { continue }
            throw DossierFault(
                path: path(index),
                message: "found \(Quotation(name)) again, which \(path(first)) is already, expected a name of its own")
        }
    }

    private func checkAliases() throws(DossierFault) {
        var owners: [String: String] = [:]
        for (index, party) in body.parties.enumerated() {
            for (position, alias) in party.aliases.enumerated() {
                if let owner = owners.updateValue(party.id, forKey: alias), owner != party.id {
                    throw DossierFault(
                        path: "parties[\(index)].aliases[\(position)]",
                        message: "found \(Quotation(alias)), which is an alias of \(Quotation(owner)) already, "
                            + "expected it once")
                }
            }
        }
        for (index, party) in body.parties.enumerated() {
            if let position = party.aliases.firstIndex(of: party.id) {
                throw DossierFault(
                    path: "parties[\(index)].aliases[\(position)]",
                    message: "found \(Quotation(party.id)), the party's own id, expected only other identifiers of it; "
                        + "leave it out")
            }
            guard let owner = owners[party.id], !party.aliases.isEmpty else { continue }
            throw DossierFault(
                path: "parties[\(index)].aliases",
                message:
                    "found aliases of \(Quotation(party.id)), which is itself an alias of \(Quotation(owner)), "
                    + "expected them there")
        }
    }

    private func checkCommitments() throws(DossierFault) {
        var seen: Set<[String]> = []
        for (index, pledge) in body.commitments.enumerated() {
            guard !seen.insert([pledge.code, pledge.from?.description ?? ""]).inserted else { continue }
            throw DossierFault(
                path: "commitments[\(index)].code",
                message: "found \(Quotation(pledge.code)) again, expected each clause once, or a later \"from\" for an "
                    + "edition that was agreed on later")
        }
    }

    /// A clause that a node is said to carry under a name that none has would count as not passed down, and a payment
    /// that counts for it as one that names no clause.
    private func checkPassing() throws(DossierFault) {
        let known = Set(body.commitments.map(\.code))
        for (index, node) in body.chain.enumerated() {
            let named =
                node.carries.enumerated().map { ("carries[\($0)]", $1) }
                + node.passedDown.enumerated().map { ("passedDown[\($0)].code", $1.code) }
            for (key, code) in named {
                try DossierNames.check(code, isAmong: known, at: "chain[\(index)].\(key)")
            }
        }
        for (index, report) in body.reports.enumerated() {
            for (row, line) in report.lines.enumerated() {
                guard case .payment(let payment) = line.fact, let code = payment.countsFor else { continue }
                try DossierNames.check(code, isAmong: known, at: "reports[\(index)].lines[\(row)].countsFor")
            }
        }
    }

    private static func check(
        _ code: String, isAmong known: Set<String>, at path: @autoclosure () -> String
    ) throws(DossierFault) {
        guard !known.contains(code) else { return }
        throw DossierFault(
            path: path(),
            message: known.isEmpty
                ? "found \(Quotation(code)), and \"commitments\" has no clause; expected its clause there"
                : "found no commitment with the code \(Spelling(known: known.sorted()).correction(of: code))")
    }

    private func checkReports() throws(DossierFault) {
        let nodes = Set(body.chain.map(\.node))
        for (index, report) in body.reports.enumerated() {
            let path = "reports[\(index)]"
            try check(report.node, isAmong: nodes, at: "\(path).node")
            guard !report.nil || report.lines.isEmpty else {
                throw DossierFault(
                    path: "\(path).nil",
                    message: "found true beside \(report.lines.count) lines, expected false, or no lines: a report "
                        + "that says \"nothing to report\" has none")
            }
            for (row, line) in report.lines.enumerated() where !nodes.contains(line.node) {
                try check(line.node, isAmong: nodes, at: "\(path).lines[\(row)].node")
            }
            try DossierNames.checkOnce(report.lines.map(\.id)) { "\(path).lines[\($0)].line" }
        }
    }

    private func check(_ node: String, isAmong nodes: Set<String>, at path: String) throws(DossierFault) {
        guard !nodes.contains(node) else { return }
        throw DossierFault(
            path: path,
            message: "found \(Quotation(node)), which the chain does not show, expected one of its nodes"
                + Spelling(known: nodes.sorted()).hint(for: node) + "; add it to \"chain\" with who pays it")
    }
}
