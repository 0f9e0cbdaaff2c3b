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

    /// The same where the other side may have closed the connection.
    func push(_ text: String) {
        let bytes = Array(text.utf8)
        _ = Glibc.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL))
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

    /// Closes this side.
    func end() {
        shutdown(descriptor, Int32(SHUT_RDWR))
    }

    /// Whether the other side has closed the connection, or does so within some seconds; what comes before is read.
    func isEnded(within seconds: Int) -> Bool {
        wait(seconds)
        var bytes = [UInt8](repeating: 0, count: 4_096)
        var count = recv(descriptor, &bytes, bytes.count, 0)
        while count > 0 { count = recv(descriptor, &bytes, bytes.count, 0) }
        return count == 0 || errno == ECONNRESET
    }

    /// Whether something comes back within some seconds; it is left to be read.
    func hasAnswer(within seconds: Int) -> Bool {
        wait(seconds)
        var byte: UInt8 = 0
        let count = recv(descriptor, &byte, 1, Int32(MSG_PEEK))
        wait(0)
        return count > 0
    }

    /// How long is waited for what comes back; for ever where that is 0.
    private func wait(_ seconds: Int) {
        var time = timeval(tv_sec: seconds, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
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
