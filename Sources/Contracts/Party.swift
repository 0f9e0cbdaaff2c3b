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
        attributes.place(of: code, on: day).map { attributes[$0].value } ?? .unknown
    }
}

extension [Attribute] {
    /// Where the statement stands that holds of a status on a day; nil when nothing was stated for that day.
    ///
    /// As ``Party/status(_:on:)``.
    public func place(of code: String, on day: Day) -> Int? {
        // Asked for every payment: no list of those that hold is made, and no statement is copied.
        var holding: (began: Int, place: Int)?
        for place in indices where self[place].code == code && self[place].covers(day) {
            let began = self[place].from?.number ?? Int.min
            if let last = holding,
                began < last.began || began == last.began && (self[last.place].verified || !self[place].verified)
            {
                continue
            }
            holding = (began, place)
        }
        return holding?.place
    }
}
