/// Stops a reading that takes too much of the processor, by a clock that the caller hands in.
struct TimeLimit: Sendable {
    /// What one file may take, all passes over it together, for every 20 MiB that are let in, and at least.
    private static let share = Duration.seconds(10)

    private let most: Duration
    private let used: (@Sendable () -> Duration)?
    private let file: String

    /// - Parameters:
    ///   - used: How much time the file has taken so far; nil for no limit.
    ///   - bytes: The largest file that is let in.
    init(_ used: (@Sendable () -> Duration)?, upTo bytes: Int, file: String) {
        most = max(Self.share, Self.share * bytes / (20 << 20))
        self.used = used
        self.file = file
    }

    /// Throws once the time is used up.
    ///
    /// - Parameter byte: The place in the file that reading has come to, where it is known.
    func check(byte: Int? = nil) throws(TableError) {
        guard let used, used() > most else { return }
        throw TableError(
            .overTime, file: file, byte: byte,
            "reading up to here has taken more than \(most.components.seconds) s of the processor, the most that "
                + "one file may take; split it into files of fewer rows, each with the header")
    }
}
