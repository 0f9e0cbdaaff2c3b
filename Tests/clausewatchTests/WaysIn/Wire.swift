import Glibc
import Testing

/// A connection on which a test writes what it likes, such as half a request.
final class Wire {
    private let descriptor: Int32

    init(port: Int) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        try #require(descriptor >= 0)
        var place = sockaddr_in()
        place.sin_family = sa_family_t(AF_INET)
        place.sin_port = in_port_t(UInt16(port).bigEndian)
        place.sin_addr.s_addr = inet_addr("127.0.0.1")
        let connected = withUnsafePointer(to: &place) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        try #require(connected == 0)
    }

    deinit {
        close(descriptor)
    }

    func write(_ text: String) throws {
        let bytes = Array(text.utf8)
        try #require(Glibc.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count)
    }

    /// What comes back, up to a word at least.
    func text(until word: String) throws -> String {
        var text = ""
        while !text.contains(word) {
            var bytes = [UInt8](repeating: 0, count: 4_096)
            let count = recv(descriptor, &bytes, bytes.count, 0)
            try #require(count > 0, "\(text)")
            text += String(decoding: bytes[..<count], as: UTF8.self)
        }
        return text
    }

    /// The first line of what comes back.
    func firstLine() throws -> String {
        var bytes = [UInt8](repeating: 0, count: 4_096)
        let count = recv(descriptor, &bytes, bytes.count, 0)
        try #require(count > 0)
        return String(decoding: bytes[..<count].prefix { $0 != 13 }, as: UTF8.self)
    }

    /// Sends a text, says that nothing follows, and waits until the other side has ended too.
    static func send(_ text: String, toPort port: Int) throws {
        let wire = try Wire(port: port)
        try wire.write(text)
        shutdown(wire.descriptor, Int32(SHUT_WR))
        var bytes = [UInt8](repeating: 0, count: 4_096)
        while recv(wire.descriptor, &bytes, bytes.count, 0) > 0 {}
    }
}
