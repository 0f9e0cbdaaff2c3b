public import Contracts

/// One contract of a register file.
public struct RegisterRow: Sendable, Hashable {
    /// The row as the sender sees it, from one, header and empty rows included.
    public var row: Int
    /// The contract's name, unique in the file and the same at every import; also in `contract.ref`.
    public var ref: String
    /// What the contract is about, as written.
    public var title: String
    /// The department that owns it; nil when the file names none.
    public var department: String?
    /// The contract's facts.
    public var contract: Contract
    /// The supplier, with the statuses the register states of it.
    public var prime: Party
    /// The supplier's postcode as written; nil when it is blank or a placeholder.
    public var postcode: String?
    /// The policy the row names; nil when it names none.
    public var policy: String?

    /// A row with these facts.
    public init(
        row: Int, ref: String, title: String, department: String? = nil, contract: Contract, prime: Party,
        postcode: String? = nil, policy: String? = nil
    ) {
        self.row = row
        self.ref = ref
        self.title = title
        self.department = department
        self.contract = contract
        self.prime = prime
        self.postcode = postcode
        self.policy = policy
    }
}
