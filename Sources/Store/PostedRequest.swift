import Crypto
import Postgres
import SQLFiles

/// A request under a key of its sender's choice, which makes sending it again harmless.
public struct PostedRequest: Sendable {
    /// The key.
    public let key: String
    /// The SHA-256 of what is asked.
    let fingerprint: [UInt8]

    /// The request to take this file as the report of a contract and period.
    /// - Parameter choices: What is said of the file besides; empty where nothing is.
    public init(key: String, contract: String, period: String, file: SourceFile, choices: String) {
        self.key = key
        // Neither a reference nor a period holds a NUL, so that no two requests are written alike.
        let asked = [contract, period, file.digest] + (choices.isEmpty ? [] : [choices])
        fingerprint = Array(SHA256.hash(data: Array(asked.joined(separator: "\0").utf8)))
    }
}

/// What was answered to a request.
public struct PostedAnswer: Sendable, Hashable {
    /// The HTTP status.
    public var status: Int
    /// The body, JSON.
    public var body: [UInt8]

    /// An answer of these parts.
    public init(status: Int, body: [UInt8]) {
        (self.status, self.body) = (status, body)
    }
}

extension Store {
    /// Notes what is asked under a key; the answer when it was given before, nil when the request is to be worked on.
    ///
    /// Keys are forgotten after 24 hours. Whoever finds a request that is being worked on works on it too: the same
    /// bytes give the same receipt, and the answer of the one who stored them is kept.
    /// - Throws: `keyOfOtherRequest` when something else was asked under it.
    public func claim(_ request: PostedRequest, for authority: Authority) async throws -> PostedAnswer? {
        try await write(authority) { session in
            try session.expireAnswers(of: authority)
            _ = try session.query(
                Query.postedRequestClaim.text,
                [.int(authority.id), .text(request.key), .bytes(request.fingerprint)])
            guard let posted = try session.posted(under: request.key, for: authority) else { return nil }
            guard posted.fingerprint == request.fingerprint else {
                throw StoreError(
                    .keyOfOtherRequest,
                    "Another file, or the same for another contract or period, was sent under this Idempotency-Key. "
                        + "Send what is new under a new key.")
            }
            return posted.answer
        }
    }

    /// Keeps the answer to a request that was claimed, and gives the one that counts.
    public func keep(
        _ answer: PostedAnswer, to request: PostedRequest, for authority: Authority
    ) async throws -> PostedAnswer {
        try await write(authority) { session in
            _ = try session.query(
                Query.postedRequestAnswer.text,
                [.int(authority.id), .text(request.key), .int(answer.status), .bytes(answer.body)])
            return try session.posted(under: request.key, for: authority)?.answer ?? answer
        }
    }

    /// What was answered under a key; nil when nothing was yet.
    public func answer(under key: String, for authority: Authority) async throws -> PostedAnswer? {
        try await read(authority) { session in try session.posted(under: key, for: authority)?.answer }
    }
}

extension Store {
    /// Forgets the answers to requests, and files that began to come in parts, of more than a day ago.
    public func expireRequests(at authority: Authority) async throws {
        try await write(authority) { session in
            try session.expireAnswers(of: authority)
            try session.expireUploads(of: authority)
        }
    }
}

extension Session {
    fileprivate func expireAnswers(of authority: Authority) throws {
        _ = try query(Query.postedRequestExpire.text, [.int(authority.id)])
    }

    fileprivate func posted(
        under key: String, for authority: Authority
    ) throws -> (fingerprint: [UInt8], answer: PostedAnswer?)? {
        try query(Query.postedRequestFind.text, [.int(authority.id), .text(key)]).atMostOne().map { row in
            let status = try row.optionalInt("status")
            let body = try row.optionalBytes("answer")
            let answer = status.flatMap { status in body.map { PostedAnswer(status: status, body: $0) } }
            return (try row.bytes("fingerprint"), answer)
        }
    }
}
