import HTTPTypes
import Hummingbird
import NIOCore
import Postgres
import Store

/// The bytes of a request, at most so many, for as long as they keep coming.
struct SentBytes {
    private let request: Request
    private let limit: Int
    /// The most bytes of the whole file.
    private let whole: Int

    /// Throws when more bytes are announced than may come, or when they are packed.
    /// - Parameters:
    ///   - limit: The most bytes of a file.
    ///   - before: How many bytes of it came before.
    init(_ request: Request, limit: Int, after before: Int = 0) throws {
        self.request = request
        self.limit = max(limit - before, 0)
        whole = limit
        if let coding = request.headers[.contentEncoding], coding != "identity" {
            throw ProblemDetails(
                .unsupportedMediaType, "The file is packed",
                "Content-Encoding is \(coding.prefix(40)); send the file's bytes as they are.")
        }
        if let announced = try request.headers.number(.contentLength), announced > self.limit { throw tooLarge }
    }

    /// All of them.
    func all() async throws -> [UInt8] {
        try await SentBytes.inTime { pace in
            var bytes: [UInt8] = []
            do {
                for try await buffer in request.body {
                    pace.note(buffer.readableBytes)
                    guard bytes.count + buffer.readableBytes <= limit else { throw tooLarge }
                    bytes += buffer.readableBytesView
                }
            } catch {
                throw SentBytes.told(error)
            }
            try checkWhole(bytes.count)
            return bytes
        }
    }

    /// Hands them on in parts of a size, as they come, each with where it begins; those left over at the end last,
    /// marked so, be they none.
    func inParts(
        of size: Int, from start: Int,
        _ body: @escaping @Sendable (_ part: [UInt8], _ offset: Int, _ isRest: Bool) async throws -> Void
    ) async throws {
        try await SentBytes.inTime { pace in
            var (count, rest, offset) = (0, [UInt8](), start)
            do {
                for try await buffer in request.body {
                    pace.note(buffer.readableBytes)
                    count += buffer.readableBytes
                    guard count <= limit else { throw tooLarge }
                    rest += buffer.readableBytesView
                    while rest.count >= size {
                        try await body(Array(rest.prefix(size)), offset, false)
                        rest.removeFirst(size)
                        offset += size
                    }
                }
                try checkWhole(count)
            } catch {
                // What came before a connection broke is kept if it can be: that is what parts are for.
                if !rest.isEmpty { try? await body(Array(rest.prefix(size)), offset, false) }
                throw SentBytes.told(error)
            }
            try await body(rest, offset, true)
        }
    }

    /// A connection that breaks is no fault of ours.
    private static func told(_ error: any Error) -> any Error {
        switch error {
        case is ProblemDetails, is StoreError, is PostgresError, is CancellationError: error
        default:
            ProblemDetails(
                .badRequest, "The bytes are not whole",
                "The connection ended before the last of them. Send them again.")
        }
    }

    /// A connection that breaks can look like the end of the bytes.
    private func checkWhole(_ count: Int) throws {
        try Task.checkCancellation()
        guard let announced = try request.headers.number(.contentLength), announced != count else { return }
        throw ProblemDetails(
            .badRequest, "The bytes are not whole", "\(announced) bytes were announced, \(count) came. Send them again."
        )
    }

    private var tooLarge: ProblemDetails {
        ProblemDetails(
            .contentTooLarge, "The file is too large",
            "The file has more than \(whole) bytes, the most that this service takes in. Split it by period.")
    }

    private static func inTime<Value: Sendable>(
        _ body: @escaping @Sendable (SendingPace) async throws -> Value
    ) async throws -> Value {
        let pace = SendingPace()
        return try await withThrowingTaskGroup(of: Value.self) { group in
            group.addTask { try await body(pace) }
            group.addTask { throw try await pace.tooSlow() }
            defer { group.cancelAll() }
            guard let value = try await group.next() else { throw CancellationError() }
            return value
        }
    }
}
