/// The start of an element as it is copied, with its attributes in order, namespaces among them.
struct MarkupTag {
    /// The name as it was written, with its prefix.
    var name: String
    var attributes: [(name: String, value: String)] = []
    /// Whether the element ends at once.
    var isEmpty = false

    /// The name without its prefix.
    var local: Substring { name.split(separator: ":").last ?? "" }

    /// The prefix with its colon; empty without one.
    var prefix: String { String(name.dropLast(local.count)) }

    /// The value of an attribute by its whole name; nil when it is not there.
    subscript(name: String) -> String? {
        get { attributes.first { $0.name == name }?.value }
        set {
            if let place = attributes.firstIndex(where: { $0.name == name }) {
                if let newValue { attributes[place].value = newValue } else { attributes.remove(at: place) }
            } else if let newValue {
                attributes.append((name, newValue))
            }
        }
    }
}

/// A part as it is written.
struct MarkupText {
    private(set) var bytes: [UInt8] = []

    mutating func open(_ tag: MarkupTag) {
        bytes.append(UInt8(ascii: "<"))
        raw(tag.name)
        for (name, value) in tag.attributes {
            raw(" ")
            raw(name)
            raw("=\"")
            escape(value, isAttribute: true)
            raw("\"")
        }
        raw(tag.isEmpty ? "/>" : ">")
    }

    mutating func close(_ name: String) {
        raw("</")
        raw(name)
        raw(">")
    }

    /// Text as it stands, its signs of markup escaped.
    mutating func text(_ text: String) { escape(text, isAttribute: false) }

    /// Markup as it stands.
    mutating func raw(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

    mutating func raw(_ byte: UInt8) { bytes.append(byte) }

    private mutating func escape(_ text: String, isAttribute: Bool) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): raw("&amp;")
            case UInt8(ascii: "<"): raw("&lt;")
            case UInt8(ascii: ">"): raw("&gt;")
            case UInt8(ascii: "\"") where isAttribute: raw("&quot;")
            case 0x0D: raw("&#13;")
            case 0x09, 0x0A:
                if isAttribute { raw("&#\(byte);") } else { bytes.append(byte) }
            case 0..<0x20: continue
            default: bytes.append(byte)
            }
        }
    }
}

/// Changes a part while it is copied.
protocol MarkupEdit {
    /// An element begins; what is put into `text` stands before it.
    mutating func start(_ tag: inout MarkupTag, _ text: inout MarkupText)
    /// An element ends; what is put into `text` is its last content.
    mutating func end(_ name: String, _ text: inout MarkupText)
    /// Everything of an element is written, its end too.
    mutating func ended(_ name: String, _ text: inout MarkupText)
}

extension MarkupEdit {
    mutating func start(_ tag: inout MarkupTag, _ text: inout MarkupText) {}
    mutating func end(_ name: String, _ text: inout MarkupText) {}
    mutating func ended(_ name: String, _ text: inout MarkupText) {}
}
