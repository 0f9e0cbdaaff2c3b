extension DossierFault {
    /// A decoder's error in words: where, what was found, what was expected.
    init(_ error: DecodingError) {
        switch error {
        case .keyNotFound(let key, let context):
            self.init(
                path: DossierFault.path(context.codingPath),
                message: "\"\(key.stringValue)\" is missing, expected it here")
        case .typeMismatch(let type, let context):
            self.init(
                path: DossierFault.path(context.codingPath),
                message: "found \(DossierFault.found(context)), expected \(DossierFault.spoken(type))")
        case .valueNotFound(let type, let context):
            self.init(
                path: DossierFault.path(context.codingPath),
                message: "found null, expected \(DossierFault.spoken(type))")
        case .dataCorrupted(let context) where context.codingPath.isEmpty:
            self.init(path: "", message: "found no JSON in UTF-8, expected one object (\(context.debugDescription))")
        case .dataCorrupted(let context):
            self.init(path: DossierFault.path(context.codingPath), message: context.debugDescription)
        @unknown default:
            self.init(path: "", message: "cannot be read: \(error)")
        }
    }

    private static func path(_ keys: [any CodingKey]) -> String {
        keys.reduce("") { path, key in
            if let index = key.intValue { return "\(path)[\(index)]" }
            return path.isEmpty ? key.stringValue : "\(path).\(key.stringValue)"
        }
    }

    /// What stands there, which the decoder only says within its sentence: "but found number instead".
    private static func found(_ context: DecodingError.Context) -> String {
        let words = context.debugDescription.split(separator: " ")
        guard let position = words.firstIndex(of: "found"), words.indices.contains(position + 2) else {
            return "another kind of value"
        }
        return words[(position + 1)...].prefix { !$0.hasPrefix("instead") }.joined(separator: " ")
    }

    private static func spoken(_ type: any Any.Type) -> String {
        switch type {
        case is String.Type: "a text"
        case is Bool.Type: "true or false"
        case is Int.Type: "a whole number"
        case is [Any].Type: "a list"
        default: "an object"
        }
    }
}
