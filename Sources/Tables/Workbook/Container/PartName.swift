/// Names of parts: which are tricks, and where a relative one leads.
enum PartName {
    /// What is wrong with a name that a container gives a part; nil for an honest one.
    static func fault(_ name: String) -> String? {
        if name.isEmpty { return "has no name" }
        if name.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return "has a control character in its name" }
        if name.utf8.contains(UInt8(ascii: "\\")) { return "has a backslash in its name" }
        if name.hasPrefix("/") || name.dropFirst().hasPrefix(":") { return "has an absolute path for a name" }
        let folders = name.hasSuffix("/") ? name.dropLast() : name[...]
        for step in folders.split(separator: "/", omittingEmptySubsequences: false) {
            if step == ".." || step == "." { return "has a name that leads through \"\(step)\"" }
            if step.isEmpty { return "has an empty folder in its name" }
        }
        return nil
    }

    /// The name as parts are compared: ASCII letters of either case are the same (ECMA-376 part 2, 6.2.2.3).
    static func key(_ name: String) -> String {
        name.lowercased()
    }

    /// The part a relationship of another part leads to; nil when it leads out of the container.
    static func target(_ target: String, from part: String) -> String? {
        var steps: [Substring] = target.hasPrefix("/") ? [] : part.split(separator: "/").dropLast()
        for step in target.split(separator: "/") {
            switch step {
            case ".": continue
            case "..":
                guard !steps.isEmpty else { return nil }
                steps.removeLast()
            default: steps.append(step)
            }
        }
        return steps.isEmpty ? nil : steps.joined(separator: "/")
    }

    /// The part that holds another part's relationships.
    static func relationships(of part: String) -> String {
        var steps = part.split(separator: "/", omittingEmptySubsequences: false)
        let last = steps.popLast() ?? ""
        return (steps + ["_rels", last + ".rels"]).joined(separator: "/")
    }
}
