import Contracts
import Policies

extension Dossier {
    /// Checks what single values cannot say of themselves: that the term is one, amounts are not below zero where that
    /// means nothing, and milestones follow each other.
    ///
    /// - Throws: the first that does not hold, by its path in the published JSON.
    public func check() throws(DossierFault) {
        try checkTerm()
        try checkShares()
        try checkAmounts()
        for (index, commitment) in commitments.enumerated() {
            try commitment.clause.checkMilestones(from: contract.start, at: "commitments[\(index)]")
        }
        for (index, report) in reports.enumerated() { try report.checkLines(at: "reports[\(index)]") }
    }

    private func checkTerm() throws(DossierFault) {
        let ends =
            [("contract.end", contract.end)]
            + amendments.enumerated().compactMap { index, amendment in
                amendment.end.map { ("amendments[\(index)].end", $0) }
            }
        for (path, end) in ends where end < contract.start {
            throw DossierFault(
                path: path, message: "found \(end), expected a day on or after the start, \(contract.start)")
        }
    }

    private func checkShares() throws(DossierFault) {
        let shares =
            [("contract.labourShare", contract.labourShare)]
            + amendments.enumerated().map { ("amendments[\($0)].labourShare", $1.labourShare) }
        for (path, share) in shares {
            guard let share, share < .zero || share > Quantity(1) else { continue }
            throw DossierFault(
                path: path,
                message: "found \(Wording.number(share)), expected a part of one between 0 and 1, such as 0.35 for 35%")
        }
    }

    private func checkAmounts() throws(DossierFault) {
        let amended = amendments.enumerated().flatMap { index, amendment in
            [("amendments[\(index)].value", amendment.value), ("amendments[\(index)].wageSum", amendment.wageSum)]
        }
        for (path, amount) in [("contract.value", contract.value), ("contract.wageSum", contract.wageSum)] + amended {
            guard let amount, amount < .zero else { continue }
            throw DossierFault(
                path: path,
                message:
                    "found \(Wording.amount(amount)), expected zero or more; of a contract on which the contractor "
                    + "pays the authority, state what the work is worth")
        }
        for (index, node) in chain.enumerated() {
            guard let value = node.value, value < .zero else { continue }
            throw DossierFault(
                path: "chain[\(index)].value",
                message: "found \(Wording.amount(value)), expected zero or more, or null while it is not known")
        }
    }
}

extension Report {
    /// Checks the numbers of which less than none means nothing; amounts of money may be corrections.
    fileprivate func checkLines(at path: String) throws(DossierFault) {
        // Looked at where they stand: a copy of every line would take longer than the check.
        for index in lines.indices {
            let (key, number): (String, Quantity) =
                switch lines[index].fact {
                case .placement(let placement): ("hoursPerWeek", placement.hoursPerWeek)
                case .activity(_, let quantity, _), .hours(_, let quantity, _): ("quantity", quantity)
                case .outreach(let outreach): ("count", outreach.count)
                case .payment, .receipt, .purchase, .statement: ("", .zero)
                }
            guard number < .zero else { continue }
            throw DossierFault(
                path: "\(path).lines[\(index)].\(key)",
                message: "found \(Wording.number(number)) in line \(Quotation.beginning(of: lines[index].id)), "
                    + "expected zero or more; to take something back, send the report again without it")
        }
    }
}
