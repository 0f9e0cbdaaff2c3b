/// What a provider or a file says, as it may stand in a log or on a terminal.
enum ShownText {
    /// So many of its characters, with a question mark for each that moves a cursor or begins a line.
    static func of(_ text: String, upTo count: Int = 80) -> String {
        String(text.prefix(count).map { $0.unicodeScalars.allSatisfy { $0.properties.isPrinted } ? $0 : "?" })
    }
}

extension Unicode.Scalar.Properties {
    /// Whether it is neither a control nor a formatting character, such as one that turns the direction of reading.
    fileprivate var isPrinted: Bool {
        switch generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
        default: true
        }
    }
}
