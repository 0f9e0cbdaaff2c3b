/// An organisation, known by an identifier and never by its name.
public struct Party: Sendable, Hashable, Codable {
    /// Scheme and number, such as `NL-KVK-12345678` (https://org-id.guide).
    public var id: String
    /// The name as written; empty when none was given.
    public var name: String
    /// The dated statuses stated of it.
    public var attributes: [Attribute]
    /// Other identifiers under which facts name the same organisation; what is stated of those is stated of it.
    public var aliases: [String]

    /// A party with these statuses.
    public init(id: String, name: String, attributes: [Attribute] = [], aliases: [String] = []) {
        self.id = id
        self.name = name
        self.attributes = attributes
        self.aliases = aliases
    }

    /// Reads a party; `aliases` may be left out.
    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            id: try box.decode(String.self, forKey: .id), name: try box.decode(String.self, forKey: .name),
            attributes: try box.decode([Attribute].self, forKey: .attributes),
            aliases: try box.decodeIfPresent([String].self, forKey: .aliases) ?? [])
    }

    /// What is known of a status on a day; `unknown` when nothing was stated for that day.
    ///
    /// Of several statements that cover the day, the one that began last holds; of two that began together, the
    /// verified one.
    public func status(_ code: String, on day: Day) -> Status {
        stated(code, on: day) ?? .unknown
    }

    /// As ``status(_:on:)``; nil when nothing was stated for that day.
    public func stated(_ code: String, on day: Day) -> Status? {
        attribute(code, on: day)?.value
    }

    /// The statement that holds of a status on a day; nil when nothing was stated for that day.
    public func attribute(_ code: String, on day: Day) -> Attribute? {
        // Asked for every payment: no list of those that hold is made.
        var holding: (began: Int, attribute: Attribute)?
        for attribute in attributes where attribute.code == code && attribute.covers(day) {
            let began = attribute.from?.number ?? Int.min
            if let last = holding,
                began < last.began || began == last.began && (last.attribute.verified || !attribute.verified)
            {
                continue
            }
            holding = (began, attribute)
        }
        return holding?.attribute
    }
}
