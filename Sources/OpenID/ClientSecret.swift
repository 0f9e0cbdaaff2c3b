/// What this service shows the provider to be known by; it never stands in a log or a message.
public struct ClientSecret: Sendable, Hashable, CustomStringConvertible, CustomReflectable {
    let text: String

    private static let longest = 1_024

    /// A secret; nil for what cannot be one: nothing, more than 1,024 characters, or others than printed ASCII.
    public init?(_ text: String) {
        guard (1...Self.longest).contains(text.utf8.count), text.utf8.allSatisfy({ (0x20...0x7e).contains($0) }) else {
            return nil
        }
        self.text = text
    }

    /// Not the secret.
    public var description: String { "(secret)" }
    /// Not the secret.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
