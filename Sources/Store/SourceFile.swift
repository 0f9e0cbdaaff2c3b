import Crypto
import Postgres
import SQLFiles

/// A file as it was sent.
public struct SourceFile: Sendable {
    /// The name it came under, without folders.
    public let name: String
    /// Its bytes, untouched.
    public let bytes: [UInt8]
    /// The SHA-256 of the bytes, 32 of them.
    public let sha256: [UInt8]

    /// A file of these bytes.
    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
        self.sha256 = Array(SHA256.hash(data: bytes))
    }

    /// The digest in hexadecimal.
    public var digest: String { SourceFile.hexadecimal(sha256) }

    static func hexadecimal(_ bytes: [UInt8]) -> String {
        bytes.map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }

    /// The most bytes in one database row.
    static let chunkSize = 1 << 20

    /// Keeps the bytes; a file already kept is left as it is.
    func keep(for authority: Authority, in session: Session) throws {
        let new = try session.query(
            Query.fileInsert.text,
            [.int(authority.id), .bytes(sha256), .text(name), .int(bytes.count)])
        guard !new.isEmpty else { return }
        for (seq, start) in stride(from: 0, to: bytes.count, by: SourceFile.chunkSize).enumerated() {
            let end = min(start + SourceFile.chunkSize, bytes.count)
            _ = try session.query(
                Query.fileChunkInsert.text,
                [.int(authority.id), .bytes(sha256), .int(seq), .bytes(Array(bytes[start..<end]))])
        }
    }
}
