/// Everything that keeps policies or a clause from being read, not only the first of it.
public struct PolicyFaults: Error, Sendable, Hashable {
    /// The faults, file by file in the order of their places; never empty when thrown.
    public var faults: [PolicyFault]

    /// These faults.
    public init(_ faults: [PolicyFault]) {
        self.faults = faults
    }
}

extension PolicyFaults: CustomStringConvertible {
    /// One line for every fault, `file:line:column: path: message`.
    public var description: String {
        faults.map(\.description).joined(separator: "\n")
    }
}
