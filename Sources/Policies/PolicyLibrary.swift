public import Contracts

/// All policies in force here, as their files state them.
public struct PolicyLibrary: Sendable, Hashable {
    /// The policies by code, in alphabetical order.
    public let policies: [Policy]

    /// Reads the policies of these files.
    ///
    /// - Parameter files: name and text of each file.
    /// - Throws: the faults of all files together; two files with one policy code are a fault too.
    public init(files: [(name: String, text: String)]) throws(PolicyFaults) {
        var faults: [PolicyFault] = []
        var origins: [String: String] = [:]
        var policies: [Policy] = []
        for file in files {
            do throws(PolicyFaults) {
                let policy = try PolicyFile.read(file.text, name: file.name)
                if let other = origins[policy.code] {
                    let message =
                        "the policy \(policy.code) stands in \(other) already, expected one file for each policy"
                    faults.append(PolicyFault(file: file.name, path: "policy", message: message))
                }
                origins[policy.code] = file.name
                policies.append(policy)
            } catch {
                faults += error.faults
            }
        }
        guard faults.isEmpty else { throw PolicyFaults(faults) }
        self.policies = policies.sorted { $0.code < $1.code }
    }

    /// What each policy is called in English, by code; one without such a title is left out.
    public var titles: [String: String] {
        Dictionary(uniqueKeysWithValues: policies.compactMap { policy in policy.title["en"].map { (policy.code, $0) } })
    }

    /// The policy of this code; nil when no file states it.
    public func policy(_ code: String) -> Policy? {
        policies.first { $0.code == code }
    }

    /// The clause of this code in an edition, with its text; nil when one of the three is not known.
    public func clause(policy: String, edition: String, code: String) -> Policy.WrittenClause? {
        self.policy(policy)?.editions.first { $0.edition == edition }?.clauses.first { $0.clause.code == code }
    }
}

extension Policy {
    /// The edition a contract falls under; nil when it lies before, between or after all of them.
    public func edition(for contract: Contract) -> Edition? {
        editions.first { edition in
            let day = edition.selectedBy.day(of: contract)
            return edition.from <= day && edition.to.map { day <= $0 } ?? true
        }
    }
}

extension Policy.Selector {
    /// The date of the contract that chooses the edition.
    func day(of contract: Contract) -> Day {
        let contractDate = contract.signed ?? contract.start
        return switch self {
        case .contractDate: contractDate
        case .tenderPublication: contract.tendered ?? contractDate
        }
    }
}
