/// How long somebody who gave wrong passwords or codes waits before the next try.
///
/// Tries are counted by the name that was typed and by the address they come from. Waiting grows from 1 s by doubling
/// (OWASP Authentication Cheat Sheet,
/// https://cheatsheetseries.owasp.org/cheatsheets/Authentication_Cheat_Sheet.html#login-throttling).
public enum SignInThrottle: Sendable {
    /// Tries with one sign-in name, whether it is known or not.
    case name
    /// Tries from one address, which may be that of many people.
    case address

    /// The longest wait in seconds: nobody is locked out for good by what somebody else tries.
    private static let longest = 900
    /// So many wrong tries with a name one after another end in a stop that only a new sign-in link lifts
    /// (NIST SP 800-63B-4, section 3.2.2: at most 100).
    public static let stop = 100

    /// Tries that cost no waiting.
    private var free: Int {
        switch self {
        case .name: 3
        case .address: 20
        }
    }

    /// After how many minutes without a wrong try counting begins anew.
    public var quietMinutes: Int {
        switch self {
        case .name: 24 * 60
        case .address: 15
        }
    }

    /// Whole seconds to wait after so many wrong tries one after another: none, then 1, 2, 4 and so on.
    public func wait(after failures: Int) -> Int {
        guard failures > free else { return 0 }
        return min(1 << min(failures - free - 1, 20), Self.longest)
    }
}
