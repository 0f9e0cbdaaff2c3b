/// The start of an element while the parser stands at it; nothing of it may be kept.
struct MarkupElement {
    /// Five pointers an attribute: local name, prefix, namespace, start and end of its value (libxml2, SAX2).
    typealias Attributes = UnsafeMutablePointer<UnsafePointer<UInt8>?>

    let name: MarkupName
    let namespace: UnsafePointer<UInt8>?
    let attributes: Attributes?
    let count: Int

    /// Whether the element has one of two namespaces.
    func isIn(_ one: StaticString, _ other: StaticString) -> Bool {
        guard let namespace else { return false }
        return MarkupName(namespace) == one || MarkupName(namespace) == other
    }

    /// The value of an attribute without a namespace; nil when it is not there.
    func bytes(_ wanted: StaticString) -> UnsafeBufferPointer<UInt8>? {
        for at in 0..<count where name(at) == wanted && attributes?[5 * at + 2] == nil { return value(at) }
        return nil
    }

    /// The value of an attribute of a namespace that ends so; nil when it is not there.
    func bytes(_ wanted: StaticString, _ namespace: StaticString) -> UnsafeBufferPointer<UInt8>? {
        for at in 0..<count where name(at) == wanted {
            if let found = attributes?[5 * at + 2], MarkupName(found) == namespace { return value(at) }
        }
        return nil
    }

    /// The value as text; nil when the attribute is not there.
    func text(_ wanted: StaticString) -> String? {
        bytes(wanted).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The value as a whole number; nil when it is not there or none.
    func number(_ wanted: StaticString) -> Int? {
        bytes(wanted).flatMap(MarkupName.number)
    }

    /// Whether an attribute says yes.
    func isTrue(_ wanted: StaticString) -> Bool {
        bytes(wanted).map { $0.elementsEqual("1".utf8) || $0.elementsEqual("true".utf8) } ?? false
    }

    @inline(__always)
    func name(_ at: Int) -> MarkupName? {
        attributes?[5 * at].map { MarkupName($0) }
    }

    @inline(__always)
    func value(_ at: Int) -> UnsafeBufferPointer<UInt8> {
        guard let start = attributes?[5 * at + 3], let end = attributes?[5 * at + 4] else {
            return UnsafeBufferPointer(start: nil, count: 0)
        }
        return UnsafeBufferPointer(start: start, count: end - start)
    }
}
