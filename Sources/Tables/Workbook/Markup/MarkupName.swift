/// A name that the parser lends, ended by NUL.
struct MarkupName {
    let start: UnsafePointer<UInt8>

    @inline(__always)
    init(_ start: UnsafePointer<UInt8>) {
        self.start = start
    }

    /// The name's first byte, by which most names can be told apart.
    @inline(__always)
    var first: UInt8 { start[0] }

    @inline(__always)
    static func == (name: MarkupName, text: StaticString) -> Bool {
        let wanted = text.utf8Start
        var at = 0
        while at < text.utf8CodeUnitCount {
            guard name.start[at] == wanted[at] else { return false }
            at += 1
        }
        return name.start[at] == 0
    }

    /// A whole number of at most nine digits; nil for anything else.
    static func number(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard bytes.count > 0, bytes.count <= 9 else { return nil }
        var number = 0
        for byte in bytes {
            guard byte >= 0x30, byte <= 0x39 else { return nil }
            number = number * 10 + Int(byte - 0x30)
        }
        return number
    }
}

extension MarkupName? {
    @inline(__always)
    static func == (name: MarkupName?, text: StaticString) -> Bool {
        guard let name else { return false }
        return name == text
    }
}
