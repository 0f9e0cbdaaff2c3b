import HTTPTypes

/// Somebody asked for more than is answered in a minute.
struct TooManyRequests: Error {
    /// Whole seconds after which the next request is answered.
    let seconds: Int

    /// The same for a program.
    var details: ProblemDetails {
        var details = ProblemDetails(
            .tooManyRequests, "Too many requests",
            "More requests came in a minute than are answered. Send the same request again after \(seconds) seconds, "
                + "under the same Idempotency-Key. Whoever runs the service sets how many with "
                + "http.reports-per-minute.")
        details.retryAfter = seconds
        return details
    }
}
