import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import NIOSSL

/// Asks the addresses of a provider: so many bytes, so long, and nowhere else than where it was told.
struct ProviderFetch: Sendable {
    /// The most bytes of an answer.
    static let limit = 1 << 20
    /// The most seconds for an answer, from the first to the last byte.
    static let seconds = 10

    /// What came back.
    struct Answer: Sendable {
        var status: Int
        var bytes: [UInt8]
    }

    /// Asks for what an address has, as somebody who was given a token where one is named.
    func get(_ address: String, bearer: String? = nil) async throws(ProviderFailure) -> [UInt8] {
        var request = HTTPClientRequest(url: address)
        request.headers.add(name: "Accept", value: "application/json")
        if let bearer { request.headers.add(name: "Authorization", value: "Bearer \(bearer)") }
        let answer = try await send(request)
        guard answer.status == 200 else { throw Self.unexpected(answer.status, address) }
        return answer.bytes
    }

    /// Sends a form as the client of the settings, known by its secret (RFC 6749, section 2.3.1).
    func post(
        _ form: [(name: String, text: String)], to address: String, of settings: ProviderSettings
    ) async throws(ProviderFailure) -> Answer {
        var request = HTTPClientRequest(url: address)
        request.method = .POST
        let known = "\(FormText.encoded(settings.clientID)):\(FormText.encoded(settings.secret.text))"
        request.headers.add(name: "Authorization", value: "Basic " + Data(known.utf8).base64EncodedString())
        request.headers.add(name: "Content-Type", value: "application/x-www-form-urlencoded")
        request.headers.add(name: "Accept", value: "application/json")
        request.body = .bytes(ByteBuffer(string: FormText.encoded(form)))
        let answer = try await send(request)
        guard answer.status == 200 || (400..<500).contains(answer.status) else {
            throw Self.unexpected(answer.status, address)
        }
        return answer
    }

    private func send(_ request: HTTPClientRequest) async throws(ProviderFailure) -> Answer {
        var configuration = HTTPClient.Configuration()
        var encryption = TLSConfiguration.makeClientConfiguration()
        // Older versions are no longer held to be safe (RFC 8996).
        encryption.minimumTLSVersion = .tlsv12
        configuration.tlsConfiguration = encryption
        configuration.redirectConfiguration = .disallow
        configuration.timeout.connect = .seconds(Int64(Self.seconds))
        configuration.timeout.read = .seconds(Int64(Self.seconds))
        configuration.httpVersion = .http1Only
        // One that is down says so at once.
        configuration.connectionPool.retryConnectionEstablishment = false
        do {
            return try await HTTPClient.withHTTPClient(configuration: configuration) { client in
                try await Self.answer(to: request, by: client)
            }
        } catch {
            throw Self.failure(error, request.url)
        }
    }

    private static func answer(to request: HTTPClientRequest, by client: HTTPClient) async throws -> Answer {
        try await withThrowingTaskGroup(of: Answer.self) { group in
            group.addTask {
                let response = try await client.execute(request, timeout: .seconds(Int64(seconds)))
                let body = try await response.body.collect(upTo: limit)
                return Answer(status: Int(response.status.code), bytes: Array(body.readableBytesView))
            }
            // The client's own limit ends with the first byte of the body.
            group.addTask {
                try await Task.sleep(for: .seconds(seconds))
                throw HTTPClientError.deadlineExceeded
            }
            defer { group.cancelAll() }
            guard let answer = try await group.next() else { throw CancellationError() }
            return answer
        }
    }

    private static func unexpected(_ status: Int, _ address: String) -> ProviderFailure {
        switch status {
        case 300..<400:
            .unusable(
                "\(address): answered \(status), which leads elsewhere and is not followed; expected 200. Name the "
                    + "address that it leads to")
        case 429, 500...:
            ProviderFailure(.unreachable, ["\(address): answered \(status); expected 200. Try again later"])
        default: .unusable("\(address): answered \(status); expected 200. Check the address")
        }
    }

    private static func failure(_ error: any Error, _ address: String) -> ProviderFailure {
        switch error {
        case let error as HTTPClientError where [.deadlineExceeded, .connectTimeout, .readTimeout].contains(error):
            ProviderFailure(.unreachable, ["\(address): gave no whole answer within \(seconds) seconds"])
        case is NIOTooManyBytesError:
            .unusable("\(address): the answer is larger than \(limit >> 20) MiB, which no provider needs")
        default:
            ProviderFailure(.unreachable, ["\(address): cannot be asked: \(String(describing: error).prefix(300))"])
        }
    }
}
