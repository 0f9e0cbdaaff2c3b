/// What tells the delivery behind a line apart from others.
public struct Proof: Sendable, Hashable {
    /// The number of the payee's invoice; nil when not stated.
    public var invoice: String?
    /// The SHA-256 of the document that shows the delivery, 64 hexadecimal digits in lower case; nil when not stated.
    public var evidence: String?

    /// A proof by either or both.
    public init(invoice: String? = nil, evidence: String? = nil) {
        self.invoice = invoice
        self.evidence = evidence
    }
}
