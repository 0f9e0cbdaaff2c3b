/// Where one part of a workbook leads: to other parts by an id and a type. Outer ones are never followed.
struct Relationships {
    struct Target {
        let id: String
        /// The last step of the type's name, as `worksheet`, which both forms of the standard share.
        let type: String
        let part: Archive.Part
    }

    private(set) var targets: [Target] = []
    private let archive: Archive
    /// The name of the part that says all this.
    private let source: String
    /// Without these a workbook would be read wrong: dates as numbers, or rows not at all.
    private static let needed: Set = ["officeDocument", "worksheet", "sharedStrings", "styles"]

    /// The relationships of a part, or of the container itself for an empty name; none when it has none.
    init(of part: String, in archive: Archive) throws(TableError) {
        self.archive = archive
        source = PartName.relationships(of: part)
        guard let source = archive[source] else { return }
        try archive.checkList(source)
        let handler = Handler()
        try MarkupParser.read(source, of: archive, handler)
        for entry in handler.entries where !entry.isOuter {
            guard let name = PartName.target(entry.target, from: part) else {
                throw archive.fault(
                    .untrusted, source.name,
                    "relationship \(entry.id) leads out of the container (\(entry.target)); \(Archive.saveAgain)")
            }
            if let found = archive[name] {
                targets.append(Target(id: entry.id, type: entry.type, part: found))
            } else if Self.needed.contains(entry.type) {
                throw archive.fault(
                    .damaged, source.name,
                    "it names \(name) and the container has no such part, so the file was changed or cut; "
                        + Archive.saveAgain)
            }
        }
    }

    /// The one part of a type; nil when there is none. Two of them would leave open which is meant.
    func only(_ type: String) throws(TableError) -> Archive.Part? {
        let parts = targets.filter { $0.type == type }.map(\.part)
        if let first = parts.first, let other = parts.first(where: { $0.name != first.name }) {
            throw archive.fault(
                .damaged, source,
                "it names both \(first.name) and \(other.name) as the workbook's \(type); \(Archive.saveAgain)")
        }
        return parts.first
    }

    private final class Handler: MarkupHandler {
        var entries: [(id: String, type: String, target: String, isOuter: Bool)] = []

        override func start(_ element: MarkupElement) {
            guard element.name == "Relationship", let id = element.text("Id"), let type = element.text("Type"),
                let target = element.text("Target")
            else { return }
            let isOuter = element.text("TargetMode")?.lowercased() == "external"
            entries.append((id, type.split(separator: "/").last.map(String.init) ?? "", target, isOuter))
        }
    }
}
