/// How many connections are held at once, and for how long those on which nothing comes.
public struct ConnectionLimits: Sendable {
    /// The most connections; more wait until one of them ends.
    public let most: Int
    /// Seconds after which one ends on which no whole request began, and no more bytes of one came.
    public let idleSeconds: Int

    /// Limits of one connection and one second or more.
    public init(most: Int, idleSeconds: Int) {
        (self.most, self.idleSeconds) = (most, idleSeconds)
    }
}
