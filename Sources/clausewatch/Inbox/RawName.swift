import Contracts
import Glibc

/// The name of a file as the system has it: any bytes but a slash.
struct RawName: Hashable {
    /// The bytes, with a NUL after them.
    let bytes: [CChar]

    init(_ text: String) {
        bytes = text.utf8CString.map { $0 }
    }

    init(_ entry: UnsafeMutablePointer<dirent>) {
        bytes = withUnsafePointer(to: &entry.pointee.d_name) { name in
            name.withMemoryRebound(to: CChar.self, capacity: 256) { start in
                Array(UnsafeBufferPointer(start: start, count: strlen(start) + 1))
            }
        }
    }

    /// The most bytes of a clean name, which leaves room for the endings of its answers.
    private static let longest = 200

    /// The name as it can be written in a line of text: what cannot be stands as `%0A`. A name that is too long loses
    /// its middle.
    var clean: String {
        let raw = bytes.dropLast().map(UInt8.init(bitPattern:))
        let text = String(validating: raw, as: UTF8.self).flatMap { PlainLine.objection(to: $0) == nil ? $0 : nil }
        let whole = text ?? raw.reduce(into: "") { $0 += RawName.written($1) }
        guard whole.utf8.count > RawName.longest else { return whole }
        return RawName.cut(whole[...], to: RawName.longest - 30) + "…" + whole.suffix(6)
    }

    /// Whether it is the name of something that is not to be looked at: hidden, or still on its way.
    var isPassing: Bool {
        let name = clean.lowercased()
        return name.hasPrefix(".") || [".part", ".tmp", ".filepart"].contains { name.hasSuffix($0) }
    }

    private static func written(_ byte: UInt8) -> String {
        guard byte <= 0x20 || byte >= 0x7f || byte == UInt8(ascii: "%") else {
            return String(UnicodeScalar(byte))
        }
        let digits = String(byte, radix: 16, uppercase: true)
        return "%" + (digits.count == 1 ? "0" : "") + digits
    }

    private static func cut(_ text: Substring, to count: Int) -> String {
        var text = text
        while text.utf8.count > count { text.removeLast() }
        return String(text)
    }
}
