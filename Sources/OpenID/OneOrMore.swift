/// Texts of a claim that stands for one of them alone too, such as `aud`.
///
/// JWTKit's `AudienceClaim` stops the program at an empty list.
struct OneOrMore: Codable, Sendable, Hashable {
    var values: [String]

    init(_ values: [String]) {
        self.values = values
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let one = try? container.decode(String.self) {
            values = [one]
        } else {
            values = try container.decode([String].self)
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let first = values.first, values.count == 1 {
            try container.encode(first)
        } else {
            try container.encode(values)
        }
    }
}
