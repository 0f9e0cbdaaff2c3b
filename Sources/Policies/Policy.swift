public import Contracts

/// The rule set of an authority: dated editions of clauses.
public struct Policy: Sendable, Hashable {
    /// The policy's name, such as `nl.utrecht`.
    public var code: String
    /// The title by language code.
    public var title: [String: String]
    /// Who issues it; nil when the file does not say.
    public var authority: String?
    /// The editions, in the order of the file.
    public var editions: [Edition]

    /// A policy of these editions.
    public init(code: String, title: [String: String], editions: [Edition]) {
        self.code = code
        self.title = title
        self.editions = editions
    }

    /// One dated version of the rule set.
    public struct Edition: Sendable, Hashable {
        /// The edition's name within the policy.
        public var edition: String
        /// The first day on which a contract falls under it.
        public var from: Day
        /// The last such day, included; nil while open.
        public var to: Day?
        /// The date of the contract that chooses the edition.
        public var selectedBy: Selector
        /// The clauses with their sources, in the order of the file.
        public var clauses: [WrittenClause]

        /// An edition with these clauses.
        public init(edition: String, from: Day, to: Day?, selectedBy: Selector, clauses: [WrittenClause]) {
            self.edition = edition
            self.from = from
            self.to = to
            self.selectedBy = selectedBy
            self.clauses = clauses
        }
    }

    /// Which date of a contract chooses its edition.
    public enum Selector: String, Sendable, Hashable, CaseIterable {
        /// The day it was signed, or its first day where that is not known.
        case contractDate
        /// The day the tender was published, or as for ``contractDate`` where that is not known.
        case tenderPublication
    }

    /// A clause together with the text that defines it, which is what gets frozen on a contract.
    public struct WrittenClause: Sendable, Hashable {
        /// What the text means.
        public var clause: Clause
        /// The text: the clause's own keys, its value table in place.
        public var node: PolicyNode

        /// A clause with its text.
        public init(clause: Clause, node: PolicyNode) {
            self.clause = clause
            self.node = node
        }
    }
}
