/// What is known of whether a clause was passed down to a subcontract.
public struct PassedDown: Sendable, Hashable, Codable {
    /// The clause.
    public var code: String
    /// Whether it was passed down.
    public var value: Status
    /// Where that can be read: a name, a reference or a SHA-256; nil when nothing was named.
    public var document: String?
    /// The day of that document; nil when not said.
    public var date: Day?

    /// An answer for one clause.
    public init(code: String, value: Status, document: String? = nil, date: Day? = nil) {
        self.code = code
        self.value = value
        self.document = document
        self.date = date
    }

    /// Reads an answer; the document is a text on one line.
    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            code: try box.decode(String.self, forKey: .code), value: try box.decode(Status.self, forKey: .value),
            document: try box.decodeIfPresent(String.self, forKey: .document),
            date: try box.decodeIfPresent(Day.self, forKey: .date))
        guard let objection = document.flatMap(PlainLine.objection) else { return }
        throw DecodingError.dataCorruptedError(forKey: .document, in: box, debugDescription: "the text \(objection)")
    }
}
