/// Why a dossier file cannot be used.
public struct DossierFault: Error, Sendable, Hashable {
    /// The way to the value through keys and positions, such as `reports[0].lines[3].amount`; empty for the whole.
    public var path: String
    /// What was found and what is expected.
    public var message: String

    /// A fault at this path.
    public init(path: String, message: String) {
        self.path = path
        self.message = message
    }
}

extension DossierFault: CustomStringConvertible {
    /// `path: message`.
    public var description: String {
        path.isEmpty ? message : "\(path): \(message)"
    }
}
