import FoundationEssentials

/// Why a dossier file cannot be used.
public struct DossierFault: Error, Sendable, Hashable {
    /// The way to the value through keys and positions, such as `reports[0].lines[3].amount`; empty for the whole.
    public var path: String
    /// What was found and what is expected.
    public var message: String
    /// Where in the file it stands; nil for facts that came from no file.
    public var place: Place?
    /// What else is wrong with the same clause.
    public var others: [DossierFault] = []

    /// A place in a text, counted from one.
    public struct Place: Sendable, Hashable {
        /// The line; nil where the text has only one.
        public var line: Int?
        /// The character in the line.
        public var column: Int
    }

    /// A fault at this path.
    public init(path: String, message: String) {
        self.path = path
        self.message = message
    }

    /// The fault with the place of the value that its path leads to, or of what is nearest to it.
    func placed(in json: Data) -> DossierFault {
        var fault = self
        fault.others = others.map { $0.placed(in: json) }
        guard place == nil else { return fault }
        fault.place = json.withUnsafeBytes { raw in
            let bytes = raw.bindMemory(to: UInt8.self)
            return JSONWalk.offset(of: path, in: bytes).map { Place($0, in: bytes) }
        }
        return fault
    }
}

extension DossierFault: CustomStringConvertible {
    /// `path: message (line 3, column 5)`, a line for each fault.
    public var description: String {
        let position = place.map { place in
            " (\(place.line.map { "line \($0), " } ?? "")column \(place.column))"
        }
        let own = (path.isEmpty ? message : "\(path): \(message)") + (position ?? "")
        return ([own] + others.map(\.description)).joined(separator: "\n")
    }
}

extension DossierFault.Place {
    /// The place of a byte.
    init(_ offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
        let before = bytes[..<offset]
        line = before.count { $0 == 0x0A } + 1
        let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        column = String(decoding: before[start...], as: UTF8.self).count + 1
    }
}
