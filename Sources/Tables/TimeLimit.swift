/// Stops a reading that takes too much of the processor, by a clock that the caller hands in.
struct TimeLimit: Sendable {
    /// What one file may take, all passes over it together.
    static let most = Duration.seconds(10)

    private let used: (@Sendable () -> Duration)?
    private let file: String

    /// - Parameter used: How much time the file has taken so far; nil for no limit.
    init(_ used: (@Sendable () -> Duration)?, file: String) {
        self.used = used
        self.file = file
    }

    /// Throws once the time is used up.
    ///
    /// - Parameter byte: The place in the file that reading has come to, where it is known.
    func check(byte: Int? = nil) throws(TableError) {
        guard let used, used() > Self.most else { return }
        throw TableError(
            .overTime, file: file, byte: byte,
            "reading up to here has taken more than \(Self.most.components.seconds) s of the processor, the most that "
                + "one file may take; split it into files of fewer rows, each with the header")
    }
}
