/// Adds elements to the end of a list: relationships, kinds of parts, sheets.
struct PackageList: MarkupEdit {
    /// The element that holds the list.
    let list: Substring
    /// What is added, each its name and attributes.
    var added: [MarkupTag]
    /// The attribute by which an element that is there already is left as it is, such as the extension of a kind.
    var key: String?
    private var known: Set<String> = []

    init(_ list: Substring, adding added: [MarkupTag], unless key: String? = nil) {
        (self.list, self.added, self.key) = (list, added, key)
    }

    mutating func start(_ tag: inout MarkupTag, _ text: inout MarkupText) {
        if let key, let value = tag[key] { known.insert(value.lowercased()) }
    }

    mutating func end(_ name: String, _ text: inout MarkupText) {
        let tag = MarkupTag(name: name)
        guard tag.local == list else { return }
        for element in added {
            if let key, let value = element[key], known.contains(value.lowercased()) { continue }
            var element = element
            element.name = tag.prefix + element.name
            element.isEmpty = true
            text.open(element)
        }
    }
}

/// The relationships of a part as they stand, and those that are added.
struct PackageLinks {
    struct Link {
        let id: String
        let type: String
        let target: String
    }

    static let empty =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>"
    static let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

    private(set) var links: [Link]
    private var added: [MarkupTag] = []
    private let name: String

    init(of part: String, in package: ArchiveEdit, file: String) throws(TableError) {
        name = PartName.relationships(of: part)
        var reading = Reading()
        if let content = try package.content(name) {
            _ = try MarkupCopy.copy(content, part: name, file: file, through: &reading)
        }
        links = reading.links
    }

    /// The first of a type, by the last step of the type's name.
    func first(_ type: String) -> Link? {
        links.first { $0.type.split(separator: "/").last.map(String.init) == type }
    }

    /// Adds one to a part by its whole name; gives its id.
    mutating func add(_ type: String, to part: String) -> String {
        let known = Set(links.map(\.id))
        var number = links.count + 1
        while known.contains("rIdCw\(number)") { number += 1 }
        let id = "rIdCw\(number)"
        links.append(Link(id: id, type: Self.types + type, target: "/" + part))
        added.append(
            MarkupTag(
                name: "Relationship",
                attributes: [("Id", id), ("Type", Self.types + type), ("Target", "/" + part)]))
        return id
    }

    /// Writes what was added.
    func put(into package: inout ArchiveEdit) throws(TableError) {
        guard !added.isEmpty else { return }
        var edit = PackageList("Relationships", adding: added)
        try package.edit(name, &edit, empty: Self.empty)
    }

    private struct Reading: MarkupEdit {
        var links: [Link] = []

        mutating func start(_ tag: inout MarkupTag, _ text: inout MarkupText) {
            guard tag.local == "Relationship", let id = tag["Id"], let type = tag["Type"], let target = tag["Target"]
            else { return }
            links.append(Link(id: id, type: type, target: target))
        }
    }
}
