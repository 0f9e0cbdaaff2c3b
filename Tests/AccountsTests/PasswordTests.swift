import Testing

@testable import Accounts

@Suite struct PasswordTests {
    @Test func `a password matches its own hash and no other does`() throws {
        let hash = try PasswordHash(of: "correct horse battery staple")
        #expect(hash.text.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$"))
        #expect(hash.isCurrent)
        #expect(hash.matches("correct horse battery staple"))
        for other in [
            "correct horse battery stapl", "Correct horse battery staple", "", "correct horse battery staple\0",
        ] {
            #expect(!hash.matches(other), "\(other)")
        }
        #expect(try PasswordHash(of: "correct horse battery staple") != hash)
    }

    @Test func `a hash of another program matches, and is not current when it was cheaper`() {
        // By the Python package argon2-cffi, of "password" and "somesalt" at 64 MiB.
        let kept = PasswordHash(
            kept: "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc")
        #expect(kept.matches("password"))
        #expect(!kept.matches("passwort"))
        #expect(!kept.isCurrent)
        #expect(!PasswordHash(kept: "$argon2id$nonsense").matches("password"))
    }

    @Test func `the same characters match however they are made up, and none are cut off`() throws {
        let hash = try PasswordHash(of: "caf\u{e9} caf\u{e9} caf\u{e9}")
        #expect(hash.matches("cafe\u{301} cafe\u{301} cafe\u{301}"))
        let long = String(repeating: "x", count: 255)
        #expect(try !PasswordHash(of: long + "y").matches(long + "z"))
    }

    static let rule = PasswordRule(hasSecondFactor: false, ownWords: ["lindemeer", "desk"])

    @Test(arguments: [
        ("fourteen chars", PasswordRule.Fault.short(15)), ("", .short(15)),
        (String(repeating: "x", count: 257), .long), ("Lindemeer-2026!", .ownWord("lindemeer")),
        ("clausewatch 123", .ownWord("clausewatch")),
    ])
    func `a password that others would guess is refused`(password: String, fault: PasswordRule.Fault) {
        #expect(Self.rule.fault(of: password) == fault)
    }

    @Test(arguments: [
        "sixteen letters!", "four words make a password", "ééééééééééééééé", String(repeating: "ab", count: 128),
        "the desk is made of oak",
    ])
    func `any other is taken, whatever it is made of`(password: String) {
        #expect(Self.rule.fault(of: password) == nil)
    }

    @Test func `eight characters do where a second factor is asked for, but none of the most common passwords`() {
        let rule = PasswordRule(hasSecondFactor: true, ownWords: [])
        #expect(rule.fault(of: "seven 7") == .short(8))
        #expect(rule.fault(of: "eight  8") == nil)
        for common in ["password", "PassWord", "12345678", "trustno1", "baseball"] {
            #expect(rule.fault(of: common) == .common, "\(common)")
        }
    }
}
