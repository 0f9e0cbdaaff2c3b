import Glibc

/// The clock by which reading one file is limited.
public enum ProcessorTime {
    /// How much time the processor gives to the calling thread from now on; to be asked on that thread only.
    public static func fromNow() -> @Sendable () -> Duration {
        let start = ofThread()
        return { ofThread() - start }
    }

    private static func ofThread() -> Duration {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
}
