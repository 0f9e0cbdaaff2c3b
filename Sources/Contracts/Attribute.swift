/// A dated status of a party.
public struct Attribute: Sendable, Hashable, Codable {
    /// Which status: `local`, `sme`, `socialEnterprise` and so on.
    public var code: String
    /// What is stated.
    public var value: Status
    /// The first day it holds; nil when it always did.
    public var from: Day?
    /// The last day it holds; nil while open.
    public var to: Day?
    /// Whether an officer has seen proof; false for the party's or its customer's own word.
    public var verified: Bool
    /// The part of the party it holds for, as of a joint venture whose partners differ; nil for the whole.
    public var share: Fraction?

    /// A status that holds from the first to the last day.
    public init(
        code: String, value: Status, from: Day? = nil, to: Day? = nil, verified: Bool = false, share: Fraction? = nil
    ) {
        self.code = code
        self.value = value
        self.from = from
        self.to = to
        self.verified = verified
        self.share = share
    }

    /// Reads a status; a value that is a code, such as a level, is a status of its own: `pso` of `2` is `pso-2`.
    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        let (code, value) = (try box.decode(String.self, forKey: .code), try box.decode(String.self, forKey: .value))
        let status = Status(rawValue: value)
        guard status != nil || !value.isEmpty else {
            throw DecodingError.dataCorruptedError(
                forKey: .value, in: box, debugDescription: "found nothing, expected yes, no, unknown or a code")
        }
        guard status != nil || Attribute.statusMeant(by: value) == nil else {
            throw DecodingError.dataCorruptedError(
                forKey: .value, in: box,
                debugDescription: "found \(Quotation(value)), expected yes, no or unknown as they stand here, or a "
                    + "code")
        }
        self.init(
            code: status == nil ? "\(code)-\(value)" : code, value: status ?? .yes,
            from: try box.decodeIfPresent(Day.self, forKey: .from), to: try box.decodeIfPresent(Day.self, forKey: .to),
            verified: try box.decodeIfPresent(Bool.self, forKey: .verified) ?? false,
            share: try box.decodeIfPresent(String.self, forKey: .share).map { try Attribute.share($0, in: box) })
    }

    /// The status that somebody means who writes it otherwise; nil for a code.
    private static func statusMeant(by value: String) -> Status? {
        switch value.lowercased() {
        case "yes", "y", "true", "ja": .yes
        case "no", "n", "false", "nee": .no
        case "unknown", "onbekend": .unknown
        default: nil
        }
    }

    private static func share(_ text: String, in box: KeyedDecodingContainer<CodingKeys>) throws -> Fraction {
        guard let share = Fraction(percent: text), share > .zero, share <= .one else {
            throw DecodingError.dataCorruptedError(
                forKey: .share, in: box,
                debugDescription: "found \(Quotation(text)), expected a share above 0% and at most 100%, such as "
                    + "\"40%\"")
        }
        return share
    }

    /// Writes the status; a share as a text with its percent sign.
    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode(code, forKey: .code)
        try box.encode(value, forKey: .value)
        try box.encodeIfPresent(from, forKey: .from)
        try box.encodeIfPresent(to, forKey: .to)
        try box.encode(verified, forKey: .verified)
        try box.encodeIfPresent(share.map { "\(($0 * Fraction(100)).roundedHalfEven)%" }, forKey: .share)
    }

    private enum CodingKeys: CodingKey {
        case code, value, from, to, verified, share
    }

    func covers(_ day: Day) -> Bool {
        (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
    }
}
