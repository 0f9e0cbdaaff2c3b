/// One of a few names that JSON carries as text.
public protocol ChoiceCodable: RawRepresentable<String>, CaseIterable, Codable {}

extension ChoiceCodable {
    /// Reads one of the names; the error tells the others and the nearest.
    public init(from decoder: any Decoder) throws {
        let box = try decoder.singleValueContainer()
        let text = try box.decode(String.self)
        guard let value = Self(rawValue: text) else {
            let names = Spelling(known: Self.allCases.map(\.rawValue))
            throw DecodingError.dataCorruptedError(
                in: box, debugDescription: "found \(names.correction(of: text))")
        }
        self = value
    }
}
