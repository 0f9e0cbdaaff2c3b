import Yams

extension PolicyNode {
    /// The most text a policy file may have: 1 MiB of UTF-8.
    static let largestText = 1 << 20
    /// The most bytes of a key: keys make the path of everything below them.
    static let longestKey = 200
    /// The most levels of lists and maps within each other.
    static let deepest = 32

    /// Reads one YAML document with the places of its values; an empty document is ``Content/null``.
    ///
    /// Anchors, aliases and tags are refused: a clause must say all it means in the text that gets frozen.
    init(yaml text: String) throws(PolicyFaults) {
        guard text.utf8.count <= PolicyNode.largestText else {
            throw PolicyFaults(
                whole: "the text has \(text.utf8.count) bytes, expected at most \(PolicyNode.largestText)")
        }
        // Some editors begin a text with a mark of its byte order, which says nothing in UTF-8.
        let text = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
        if let fault = PolicyNode.firstAnchor(in: text) { throw PolicyFaults([fault]) }
        do {
            guard let root = try Yams.compose(yaml: text) else {
                self.init(.null)
                return
            }
            var faults: [PolicyFault] = []
            let node = PolicyNode(root, depth: 1, faults: &faults)
            guard faults.isEmpty else { throw PolicyFaults(ReadingLog.first(of: faults)) }
            self = node
        } catch let error as YamlError {
            throw PolicyFaults([PolicyFault(error)])
        } catch let faults as PolicyFaults {
            throw faults
        } catch {
            throw PolicyFaults(whole: "the text cannot be read as YAML: \(error)")
        }
    }

    /// Finds what would be an anchor, before the parser expands the aliases of one.
    ///
    /// Nested aliases make a short text endless, so this looks at every `&`, texts and comments included; within a
    /// word or address, where a letter or digit stands before it, it cannot begin an anchor.
    private static func firstAnchor(in text: String) -> PolicyFault? {
        var (line, column) = (1, 0)
        var before: Unicode.Scalar = " "
        var isAfterSign = false
        for scalar in text.unicodeScalars {
            if isAfterSign, !scalar.properties.isWhitespace {
                let message =
                    "found \"&\" before a word, which begins an anchor: write the value out where it is needed, "
                    + "and leave a space behind the sign in a text"
                return PolicyFault(place: Place(line: line, column: column), path: "", message: message)
            }
            isAfterSign = scalar == "&" && !before.properties.isAlphabetic && before.properties.numericType == nil
            if scalar == "\n" { (line, column) = (line + 1, 0) } else { column += 1 }
            before = scalar
        }
        return nil
    }

    private init(_ node: Node, depth: Int, faults: inout [PolicyFault]) {
        let place = node.mark.map { Place(line: $0.line, column: $0.column) }
        self.init(.null, place: place)
        if PolicyNode.hasTag(node) {
            faults.append(
                PolicyFault(
                    place: place, path: "",
                    message: "found a tag, which is not read: leave it out, and put a text in quotes"))
        }
        guard depth <= PolicyNode.deepest else {
            let message = "lists and maps stand more than \(PolicyNode.deepest) levels within each other"
            faults.append(PolicyFault(place: place, path: "", message: message))
            return
        }
        switch node {
        case .scalar(let scalar):
            let isNull = scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
            content = isNull ? .null : .scalar(scalar.string)
        case .sequence(let nodes):
            content = .list(nodes.map { PolicyNode($0, depth: depth + 1, faults: &faults) })
        case .mapping(let pairs):
            content = .map(pairs.compactMap { Entry($0.key, $0.value, depth: depth, faults: &faults) })
        case .alias:
            faults.append(PolicyFault(place: place, path: "", message: "aliases are not read, write the value out"))
        }
    }

    private static func hasTag(_ node: Node) -> Bool {
        switch node {
        case .scalar(let scalar):
            // The parser gives quoted texts the tag of a text.
            ![Tag.Name.implicit.rawValue, scalar.style == .plain ? "" : Tag.Name.str.rawValue]
                .contains(scalar.tag.rawValue)
        case .sequence(let nodes): nodes.tag.rawValue != Tag.Name.implicit.rawValue
        case .mapping(let pairs): pairs.tag.rawValue != Tag.Name.implicit.rawValue
        case .alias: false
        }
    }
}

extension PolicyNode.Entry {
    fileprivate init?(_ key: Node, _ value: Node, depth: Int, faults: inout [PolicyFault]) {
        let place = key.mark.map { PolicyNode.Place(line: $0.line, column: $0.column) }
        guard case .scalar(let name) = key else {
            faults.append(PolicyFault(place: place, path: "", message: "found a list or map as a key, expected a name"))
            return nil
        }
        guard name.string.utf8.count <= PolicyNode.longestKey else {
            let message = "the key has \(name.string.utf8.count) bytes, expected at most \(PolicyNode.longestKey)"
            faults.append(PolicyFault(place: place, path: "", message: message))
            return nil
        }
        self.init(
            key: name.string, place: place, value: PolicyNode(value, depth: depth + 1, faults: &faults))
    }
}

extension PolicyFaults {
    fileprivate init(whole message: String) {
        self.init([PolicyFault(path: "", message: message)])
    }
}

extension PolicyFault {
    fileprivate init(_ error: YamlError) {
        switch error {
        case .composer(_, let problem, let mark, _) where problem.contains("alias"):
            self.init(
                place: PolicyNode.Place(line: mark.line, column: mark.column), path: "",
                message: "found an alias, which is not read: write the value out")
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let during = context.map { " (\($0.text) that begins at \($0.mark))" } ?? ""
            self.init(
                place: PolicyNode.Place(line: mark.line, column: mark.column), path: "",
                message: "the text is no YAML from here on: \(problem)\(during)")
        case .duplicatedKeysInMapping(let keys, let context):
            let names = keys.map { "\"\($0)\"" }.joined(separator: ", ")
            self.init(
                place: PolicyNode.Place(line: context.mark.line, column: context.mark.column), path: "",
                message: "found \(names) more than once, expected each key once")
        default:
            self.init(path: "", message: "the text cannot be read as YAML: \(error)")
        }
    }
}
