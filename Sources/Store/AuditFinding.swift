/// The first thing that is wrong with an authority's audit log.
public struct AuditFinding: Sendable, Hashable, Encodable {
    /// What is wrong.
    public enum Fault: String, Sendable, Hashable, Encodable {
        /// An entry, its number or its hash is not what was sealed.
        case changed
        /// An entry, or a number, is gone.
        case missing
        /// A number stands where it cannot.
        case misplaced
        /// An entry came in beside the sealing.
        case inserted
        /// Entries after the last one that stands are gone.
        case cutOff
        /// The chain holds in itself, yet not with a head that was kept outside.
        case rewritten
    }

    /// What is wrong.
    public var fault: Fault
    /// The number of the entry; nil where it has none.
    public var sequence: Int64?
    /// The id of the entry in its table; nil where it is not known.
    public var entry: Int64?
    /// When the entry was written; nil where that is not known.
    public var at: String?
    /// What was done; nil where that is not known.
    public var action: String?
    /// What is wrong, in words.
    public var message: String

    /// The entry's name and what is wrong with it.
    public var sentence: String {
        let particulars = [entry.map { "id \($0)" }, at, action].compactMap(\.self).joined(separator: ", ")
        let name = sequence.map { "entry \($0)" } ?? "an entry without a number"
        return name + (particulars.isEmpty ? "" : " (\(particulars))") + ": " + message
    }
}
