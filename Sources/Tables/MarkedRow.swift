/// A filled record after the header that is no data: it is not handed out as a row and named here.
public struct MarkedRow: Sendable, Hashable {
    /// Why a record is no data.
    public enum Kind: String, Sendable, Hashable {
        /// The header's cells once more.
        case repeatedHeader = "repeated header"
        /// A line drawn with dashes or equals signs.
        case ruled = "ruled line"
        /// A sum the sender announces.
        case total
        /// A lone text below the last data row, such as a copyright line.
        case footer
    }

    /// The record's number, from one.
    public let number: Int
    /// Why it was left out.
    public let kind: Kind
    /// The record's cells, trimmed, blank ones kept by position, so that an announced sum can be compared.
    public let cells: [String]

    /// Whether it announces the sum of a part, as `Subtotal Roads` does.
    public var isSubtotal: Bool { kind == .total && cells.contains(where: TotalLabel.saysPart) }
}
