/// How long an operator keeps persons, and on what ground; both are the operator's to say.
public struct PeopleTerms: Sendable, Hashable {
    /// The whole months after the end of the last contract that names a person; nil where nothing is set.
    public let months: Int?
    /// The legal basis in the operator's words; nil where nothing is set.
    public let basis: String?

    /// Terms of these.
    public init(months: Int? = nil, basis: String? = nil) {
        (self.months, self.basis) = (months, basis)
    }

    /// Both in sentences.
    public var text: String {
        let time =
            switch months {
            case nil: "Until they are erased by hand, since no time is set."
            case 0: "Until the last contract that names them has ended."
            case 1: "Until a month after the end of the last contract that names them."
            case let months?: "Until \(months) months after the end of the last contract that names them."
            }
        return time + " " + (basis.map { "Legal basis: \($0)" } ?? "No legal basis is set.")
    }
}
