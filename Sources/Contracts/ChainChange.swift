/// What became of a declared subcontract: another value, or another party in its place.
public struct ChainChange: Sendable, Hashable, Codable {
    /// The node of the chain.
    public var node: String
    /// The day of the change.
    public var on: Day
    /// What the subcontract was worth before; nil when it is what the chain or the change before says.
    public var was: Quantity?
    /// What it is worth from then on; nil when the value stays.
    public var value: Quantity?
    /// The party or node that took its place; nil when nobody did.
    public var replacedBy: String?
    /// Whether the authority agreed.
    public var consent: Status
    /// Where that can be read; nil when nothing was said.
    public var document: String?
    /// The day on which it agreed or refused; nil when not said.
    public var consentOn: Day?

    /// A change on a day; nobody is known to have agreed unless said so.
    public init(
        node: String, on day: Day, was: Quantity? = nil, value: Quantity? = nil, replacedBy: String? = nil,
        consent: Status = .unknown, document: String? = nil, consentOn: Day? = nil
    ) {
        self.node = node
        self.on = day
        self.was = was
        self.value = value
        self.replacedBy = replacedBy
        self.consent = consent
        self.document = document
        self.consentOn = consentOn
    }

    /// Reads a change; a consent that is not stated is not known.
    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            node: try box.decode(String.self, forKey: .node), on: try box.decode(Day.self, forKey: .on),
            was: try box.decodeIfPresent(Quantity.self, forKey: .was),
            value: try box.decodeIfPresent(Quantity.self, forKey: .value),
            replacedBy: try box.decodeIfPresent(String.self, forKey: .replacedBy),
            consent: try box.decodeIfPresent(Status.self, forKey: .consent) ?? .unknown,
            document: try box.decodeIfPresent(String.self, forKey: .document),
            consentOn: try box.decodeIfPresent(Day.self, forKey: .consentOn))
        guard consentOn == nil || consent != .unknown else {
            throw DecodingError.dataCorruptedError(
                forKey: .consentOn, in: box,
                debugDescription: "found a day on which nothing was decided, expected \"consent\" yes or no beside it")
        }
        guard value == nil, replacedBy == nil else { return }
        throw DecodingError.dataCorruptedError(
            forKey: .value, in: box,
            debugDescription: "found neither a value nor \"replacedBy\", expected at least one of them")
    }
}
