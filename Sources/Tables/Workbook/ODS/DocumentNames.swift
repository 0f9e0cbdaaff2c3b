/// The namespaces of OpenDocument 1.2 and 1.3 that tables use.
enum DocumentNames {
    static let office: StaticString = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    static let table: StaticString = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
    static let text: StaticString = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    static let style: StaticString = "urn:oasis:names:tc:opendocument:xmlns:style:1.0"
    static let number: StaticString = "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
    /// LibreOffice's own, which tells an error from a text.
    static let calc: StaticString = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"
    static let manifest: StaticString = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
}

extension MarkupElement {
    func isIn(_ wanted: StaticString) -> Bool {
        namespace.map { MarkupName($0) == wanted } ?? false
    }

    /// A whole number above zero that an attribute of tables gives; one when it is not there, nil when it is none.
    func repeats(_ wanted: StaticString) -> Int? {
        guard let bytes = bytes(wanted, DocumentNames.table) else { return 1 }
        return MarkupName.number(bytes).flatMap { $0 > 0 ? $0 : nil }
    }

    /// Whether a row or column is shown: neither hidden by hand nor by a filter.
    var isShown: Bool {
        guard let value = bytes("visibility", DocumentNames.table) else { return true }
        return value.elementsEqual("visible".utf8)
    }
}
