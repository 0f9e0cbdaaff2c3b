import HTTPTypes
import Hummingbird
import NIOCore

/// The form that a request brings: a small one, whose bytes come at once.
enum SentForm {
    /// The most bytes of a form.
    static let limit = 16 << 10
    /// How long its bytes may take.
    static let time = Duration.seconds(20)

    /// Reads it.
    static func read(_ request: Request, within time: Duration = time) async throws -> FormQuery {
        let type = request.headers[.contentType]?.prefix { $0 != ";" }.lowercased()
        guard type == "application/x-www-form-urlencoded" else {
            throw PageProblem.unusable("This address takes a form of the service's own pages.")
        }
        if let announced = request.headers[.contentLength].flatMap({ Int($0) }), announced > limit {
            throw PageProblem.formTooLarge
        }
        return try await withThrowingTaskGroup(of: FormQuery.self) { group in
            group.addTask { FormQuery(try await text(of: request)) }
            group.addTask {
                try await Task.sleep(for: time)
                throw PageProblem.formTooSlow
            }
            defer { group.cancelAll() }
            guard let form = try await group.next() else { throw CancellationError() }
            return form
        }
    }

    private static func text(of request: Request) async throws -> String {
        var bytes: [UInt8] = []
        for try await buffer in request.body {
            guard bytes.count + buffer.readableBytes <= limit else { throw PageProblem.formTooLarge }
            bytes += buffer.readableBytesView
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
