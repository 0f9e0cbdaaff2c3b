import Testing

@testable import Accounts

/// The codes of authenticators, by the vectors of RFC 6238, appendix B, for SHA-1.
@Suite struct OneTimeCodeTests {
    static let vector = OneTimeCode(seed: Array("12345678901234567890".utf8))

    @Test(arguments: [
        (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
        (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
    ])
    func `a time has the code of the standard`(time: Int, digits: String) {
        #expect(Self.vector.digits(at: time, count: 8) == digits)
        #expect(Self.vector.digits(at: time) == String(digits.suffix(6)))
    }

    @Test func `a code is taken in its own step and the ones beside it, and in no other`() {
        let time = 1_234_567_890
        let step = time / 30
        let typed = Self.vector.digits(at: time)
        for (moved, found) in [(-60, nil), (-30, step), (0, step), (30, step), (60, nil)] as [(Int, Int?)] {
            #expect(Self.vector.step(of: typed, at: time + moved, after: nil) == found, "\(moved) s")
        }
        #expect(Self.vector.step(of: " \(typed.prefix(3)) \(typed.suffix(3)) ", at: time, after: nil) == step)
        #expect(Self.vector.step(of: "000000", at: time, after: nil) == nil)
        #expect(Self.vector.step(of: "", at: time, after: nil) == nil)
    }

    @Test func `no code is taken twice, nor one before it`() {
        let time = 1_234_567_890
        let step = time / 30
        let typed = Self.vector.digits(at: time)
        #expect(Self.vector.step(of: typed, at: time, after: step) == nil)
        #expect(Self.vector.step(of: typed, at: time, after: step - 1) == step)
        #expect(Self.vector.step(of: Self.vector.digits(at: time - 30), at: time, after: step) == nil)
    }

    @Test func `a seed is typed in as base32, and each is another`() {
        // RFC 4648, section 10, gives MZXW6YTBOI====== for "foobar".
        #expect(OneTimeCode(seed: Array("foobar".utf8)).seedText == "MZXW 6YTB OI")
        #expect(Self.vector.seedText == "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ")
        #expect(Set((0..<100).map { _ in OneTimeCode.fresh().seed }).count == 100)
        #expect(OneTimeCode.fresh().seed.count == 20)
    }
}
