/// A parameter of the server that is set for the length of a transaction, before its first statement.
///
/// It is sent with `BEGIN`, so that it costs no round trip, and takes no snapshot.
public struct TransactionSetting: Sendable {
    let statement: String

    /// - Parameters:
    ///   - name: The parameter's name, such as `clausewatch.authority`.
    ///   - value: What it is set to.
    public init(_ name: StaticString, _ value: Int) {
        statement = "SET LOCAL \(name) = '\(value)'"
    }
}
