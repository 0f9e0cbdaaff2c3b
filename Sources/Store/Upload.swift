import Postgres
import SQLFiles

/// A report file that comes in parts.
public struct Upload: Sendable, Hashable {
    /// The name of the upload, which nobody can guess.
    public var id: String
    /// The key of the request that began it.
    public var key: String
    /// The contract's reference.
    public var contract: String
    /// The period as the sender named it.
    public var period: String
    /// The name of the file.
    public var fileName: String
    /// How many bytes were announced; nil when that was not said.
    public var length: Int?
    /// How many bytes came so far.
    public var size: Int
    /// Whether the last of them came.
    public var isComplete: Bool

    /// The most bytes in one part.
    public static let partSize = SourceFile.chunkSize
    /// How many may be under way for one authority, so that what never ends cannot fill the disk.
    static let most = 32

    /// An upload that is about to begin.
    public init(key: String, contract: String, period: String, fileName: String, length: Int?) {
        var random = SystemRandomNumberGenerator()
        id = Hexadecimal.text((0..<16).map { _ in UInt8.random(in: .min ... .max, using: &random) })
        (self.key, self.contract, self.period, self.fileName) = (key, contract, period, fileName)
        (self.length, size, isComplete) = (length, 0, false)
    }

    init(_ row: Row) throws {
        id = try row.string("upload_id")
        key = try row.string("key")
        contract = try row.string("contract")
        period = try row.string("period")
        fileName = try row.string("file_name")
        length = try row.optionalInt("length")
        size = try row.int("size")
        isComplete = try row.bool("is_complete")
    }
}

extension Store {
    /// Begins an upload; those begun more than a day ago are dropped.
    /// - Throws: `tooManyUploads`.
    public func beginUpload(_ upload: Upload, for authority: Authority) async throws {
        try await write(authority) { session in
            try session.expireUploads(of: authority)
            let begun = try session.query(
                Query.uploadInsert.text,
                [
                    .int(authority.id), .text(upload.id), .text(upload.key), .text(upload.contract),
                    .text(upload.period), .text(upload.fileName), Parameter(upload.length), .int(Upload.most),
                ])
            guard !begun.isEmpty else {
                throw StoreError(
                    .tooManyUploads,
                    "\(Upload.most) files are coming in parts already. End or cancel one of them, or try again later.")
            }
        }
    }

    /// How far an upload has come.
    /// - Throws: `unknownUpload`.
    public func upload(_ id: String, for authority: Authority) async throws -> Upload {
        try await read(authority) { session in try session.upload(id, for: authority) }
    }

    /// Keeps the next bytes of an upload, at most ``Upload/partSize``; false when it does not stand at that byte.
    public func append(
        _ bytes: [UInt8], to id: String, at offset: Int, isLast: Bool, for authority: Authority
    ) async throws -> Bool {
        try await write(authority) { session in
            let grown = try session.query(
                Query.uploadGrow.text,
                [.int(authority.id), .text(id), .int(offset), .int(bytes.count), .bool(isLast)])
            guard !grown.isEmpty else { return false }
            if !bytes.isEmpty {
                _ = try session.query(
                    Query.uploadPartInsert.text, [.int(authority.id), .text(id), .int(offset), .bytes(bytes)])
            }
            return true
        }
    }

    /// The bytes of an upload; nil when its parts were dropped, since it was answered.
    public func bytes(of upload: Upload, for authority: Authority) async throws -> [UInt8]? {
        try await read(authority) { session in
            var bytes: [UInt8] = []
            bytes.reserveCapacity(upload.size)
            while bytes.count < upload.size {
                let part = try session.query(
                    Query.uploadPartFind.text, [.int(authority.id), .text(upload.id), .int(bytes.count)]
                ).atMostOne()
                guard let part else { return nil }
                bytes += try part.bytes("bytes")
            }
            return bytes
        }
    }

    /// Drops the parts of an upload that was answered; it is remembered so that its sender can ask again.
    public func dropParts(of upload: Upload, for authority: Authority) async throws {
        _ = try await write(authority) { session in
            try session.query(Query.uploadPartsDelete.text, [.int(authority.id), .text(upload.id)]).count
        }
    }

    /// Drops an upload; what was accepted by it stays.
    public func cancelUpload(_ id: String, for authority: Authority) async throws {
        try await write(authority) { session in
            _ = try session.upload(id, for: authority)
            _ = try session.query(Query.uploadDelete.text, [.int(authority.id), .text(id)])
        }
    }
}

extension Session {
    /// Drops files that began to come in parts more than a day ago.
    func expireUploads(of authority: Authority) throws {
        _ = try query(Query.uploadsExpire.text, [.int(authority.id)])
    }

    fileprivate func upload(_ id: String, for authority: Authority) throws -> Upload {
        let row = try query(Query.uploadFind.text, [.int(authority.id), .text(id)]).atMostOne()
        guard let row else {
            throw StoreError(
                .unknownUpload,
                "No file is coming in parts under this address. Uploads are kept for a day; begin anew with POST.")
        }
        return try Upload(row)
    }
}
