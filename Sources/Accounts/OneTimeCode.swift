import Crypto

/// The six digits that an authenticator shows: a time-based one-time password with SHA-1 and steps of 30 seconds
/// (RFC 6238, https://www.rfc-editor.org/rfc/rfc6238), which is what all authenticators understand.
public struct OneTimeCode: Sendable {
    /// The shared secret.
    public let seed: [UInt8]

    /// The bits RFC 4226, section 4, recommends.
    private static let seedLength = 20
    /// Seconds for which a code is shown.
    public static let step = 30
    /// How many steps a clock may be behind or ahead.
    private static let drift = 1

    /// The codes of a seed.
    public init(seed: [UInt8]) {
        self.seed = seed
    }

    /// Codes of a new seed.
    public static func fresh() -> OneTimeCode { OneTimeCode(seed: SecretToken.bytes(seedLength)) }

    /// The code of a time, in whole seconds since 1970.
    public func digits(at time: Int, count: Int = 6) -> String {
        digits(ofStep: time / Self.step, count: count)
    }

    /// The step whose code was typed, at a time in whole seconds since 1970; nil when it is none that is shown then.
    /// - Parameter last: The step of the code that was taken last: none up to it is taken again; nil before the first.
    public func step(of typed: String, at time: Int, after last: Int?) -> Int? {
        let code = typed.filter { !$0.isWhitespace }
        let now = time / Self.step
        return ((now - Self.drift)...(now + Self.drift)).first { step in
            last.map { step > $0 } ?? true && digits(ofStep: step, count: 6) == code
        }
    }

    /// The seed as people type it in: RFC 4648 base32 in groups of four.
    public var seedText: String {
        let text = Array(Base32.text(seed))
        return stride(from: 0, to: text.count, by: 4).map { String(text[$0..<min($0 + 4, text.count)]) }
            .joined(separator: " ")
    }

    private func digits(ofStep step: Int, count: Int) -> String {
        let counter = withUnsafeBytes(of: UInt64(step).bigEndian, Array.init)
        let mac = Array(HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: seed)))
        // Dynamic truncation, RFC 4226, section 5.3.
        let offset = Int(mac[19] & 0x0f)
        let number = mac[offset..<(offset + 4)].reduce(0) { $0 << 8 | UInt64($1) } & 0x7fff_ffff
        let limit = (0..<count).reduce(UInt64(1)) { power, _ in power * 10 }
        let text = String(number % limit)
        return String(repeating: "0", count: count - text.count) + text
    }
}
