/// One thing in a policy or clause that cannot be read as meant.
public struct PolicyFault: Error, Sendable, Hashable {
    /// The name of the file; nil for text that came without one.
    public var file: String?
    /// Where it stands; nil when the source keeps no places (JSON).
    public var place: PolicyNode.Place?
    /// The way to the value through keys and positions, such as `clauses[0].obligation.rate`; empty for the whole.
    public var path: String
    /// What was found, what is expected and, for a misspelt name, the nearest known one.
    public var message: String

    /// A fault at this place.
    public init(file: String? = nil, place: PolicyNode.Place? = nil, path: String, message: String) {
        self.file = file
        self.place = place
        self.path = path
        self.message = message
    }
}

extension PolicyFault: CustomStringConvertible {
    /// `file:line:column: path: message`, each part only where there is one.
    public var description: String {
        let position = place.map { "\($0.line):\($0.column)" }
        let head = [file, position].compactMap { $0 }.joined(separator: ":")
        return [head, path, message].filter { !$0.isEmpty }.joined(separator: ": ")
    }
}
