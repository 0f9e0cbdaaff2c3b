import Glibc

/// The clock by which reading one file is limited.
public enum ProcessorTime {
    /// How much time the processor has given to the calling thread.
    public static func ofThread() -> Duration {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
}
