/// By what a line claims something that another line can claim too.
public enum ClaimMark: String, Sendable, Hashable, Codable, CodingKeyRepresentable, CaseIterable {
    /// A person placed on a day.
    case person
    /// The document that shows a delivery.
    case evidence
    /// The invoice of a payee.
    case invoice
    /// An amount for which something was bought from a payee on a day.
    case purchase
}
