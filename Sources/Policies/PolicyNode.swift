/// A piece of a policy as it was written, with the place it stands: read from YAML or from JSON.
public struct PolicyNode: Sendable, Hashable {
    /// What stands there.
    public var content: Content
    /// Where; nil when the source keeps no places (JSON).
    public var place: Place?

    /// What can stand in a policy.
    public indirect enum Content: Sendable, Hashable {
        /// A text, number or date, as written.
        case scalar(String)
        /// Nothing (`null`, `~` or an empty value).
        case null
        /// Values in order.
        case list([PolicyNode])
        /// Keys with values, in the order written.
        case map([Entry])
    }

    /// A key with its value.
    public struct Entry: Sendable, Hashable {
        /// The key.
        public var key: String
        /// Where the key stands; nil as for ``PolicyNode/place``.
        public var place: Place?
        /// Its value.
        public var value: PolicyNode

        /// A key with this value.
        public init(key: String, place: Place? = nil, value: PolicyNode) {
            self.key = key
            self.place = place
            self.value = value
        }
    }

    /// A place in a file, counted from one.
    public struct Place: Sendable, Hashable {
        /// The line.
        public var line: Int
        /// The column.
        public var column: Int

        /// A place.
        public init(line: Int, column: Int) {
            self.line = line
            self.column = column
        }
    }

    /// A node with this content.
    public init(_ content: Content, place: Place? = nil) {
        self.content = content
        self.place = place
    }
}
