import HTTPTypes
import Logging

/// Writes to the log who was refused what, so that tries to get in are seen (OWASP ASVS 5.0, 16.3).
///
/// Nobody stands in it by name or whole address: accounts by their numbers, others by the network that they come from.
struct RefusalLog: Sendable {
    let logger: Logger
    let route: Route
    let address: String?

    /// Notes an answer, where it is a refusal.
    func note(_ status: HTTPResponse.Status, to caller: Caller) {
        guard let what = what(status) else { return }
        logger.notice(
            "\(what)",
            metadata: [
                "method": .string(route.method.rawValue), "path": .string(route.path),
                "status": .stringConvertible(status.code),
                "account": .string(caller.account.map(String.init) ?? "none"),
                "network": .string(ClientAddress(address).network),
            ])
    }

    /// What was refused, in words; nil for what is answered, or not found as anything else may be.
    private func what(_ status: HTTPResponse.Status) -> String? {
        switch (route, status) {
        case (.signInSend, .unprocessableContent), (.codeSend, .unprocessableContent),
            (.factorSend, .unprocessableContent):
            "sign-in refused"
        case (.signInSend, .tooManyRequests), (.codeSend, .tooManyRequests), (.factorSend, .tooManyRequests):
            "sign-in held up"
        case (.link, .notFound), (.linkSend, .notFound): "unknown sign-in link"
        case (_, .unauthorized), (_, .forbidden): "access refused"
        default: nil
        }
    }
}
