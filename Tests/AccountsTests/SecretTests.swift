import Foundation
import Testing

@testable import Accounts

@Suite struct SecretTests {
    @Test func `tokens have 256 bits, are never the same, and come back as they were`() throws {
        let tokens = (0..<100_000).map { _ in SecretToken() }
        #expect(Set(tokens.map(\.text)).count == 100_000)
        for token in tokens.prefix(100) {
            #expect(token.text.count == 43)
            #expect(try #require(SecretToken(token.text)).hash == token.hash)
        }
        for text in [
            "", "short", tokens[0].text + "x", String(tokens[0].text.dropLast()) + "=",
            "é" + tokens[0].text.dropFirst(2),
        ] {
            #expect(SecretToken(text) == nil, "\(text)")
        }
    }

    @Test func `what is kept of a token is its SHA-256`() throws {
        let token = try #require(SecretToken(String(repeating: "A", count: 43)))
        // printf '%043d' 0 | tr 0 A | sha256sum
        #expect(
            token.hash.map { String(format: "%02x", $0) }.joined() == Self.sum)
    }
    static let sum = "0f007385b6f9d4b7eeb2748605afe1a984a0a3bfa3f014d09e2a784ce9e5cd1a"

    @Test func `a form's mark is that of its session, and tells nothing else`() {
        let (one, other) = (SecretToken(), SecretToken())
        #expect(one.isMarked(one.formMark))
        #expect(!one.isMarked(other.formMark))
        #expect(!one.isMarked(""))
        #expect(!one.isMarked(one.text))
        #expect(one.formMark != one.text)
    }

    @Test func `a recovery code is known again however it is typed`() throws {
        let code = RecoveryCode()
        #expect(RecoveryCode(typed: " " + code.text.uppercased().replacing("-", with: " ")) == code)
        #expect(code.text.wholeMatch(of: /[a-z2-7]{8}-[a-z2-7]{8}-[a-z2-7]{8}/) != nil)
        #expect(RecoveryCode(typed: "123456") == nil)
        #expect(RecoveryCode(typed: "") == nil)
        #expect(Set((0..<1_000).map { _ in RecoveryCode().text }).count == 1_000)
    }

    @Test func `a seed is opened for its account and with its key only, and not when it was changed`() throws {
        let key = try #require(AccountKey(Array(repeating: 7, count: 32)))
        let other = try #require(AccountKey(Array(repeating: 8, count: 32)))
        var sealed = try key.sealed([1, 2, 3], for: 5)
        #expect(try key.opened(sealed, for: 5) == [1, 2, 3])
        #expect(throws: AccountKeyError.self) { try key.opened(sealed, for: 6) }
        #expect(throws: AccountKeyError.self) { try other.opened(sealed, for: 5) }
        #expect(throws: AccountKeyError.self) { try key.opened([], for: 5) }
        sealed[sealed.count - 1] ^= 1
        #expect(throws: AccountKeyError.self) { try key.opened(sealed, for: 5) }
        #expect(AccountKey(Array(repeating: 7, count: 31)) == nil)
        #expect(try key.sealed([1], for: 5) != key.sealed([1], for: 5))
    }

    @Test func `waiting doubles from one second to a quarter of an hour`() {
        #expect((0...12).map { SignInThrottle.name.wait(after: $0) } == [0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256])
        #expect(SignInThrottle.name.wait(after: 14) == 900)
        #expect(SignInThrottle.name.wait(after: .max) == 900)
        #expect(SignInThrottle.address.wait(after: 20) == 0)
        #expect(SignInThrottle.address.wait(after: 21) == 1)
    }

    @Test(arguments: [
        ("desk@example.org", true), ("o.d'x+1@exämple.org", true), ("Desk@example.org", false), ("desk", false),
        ("a@b@c", false), ("@example.org", false), ("a b@example.org", false), ("a@b\r\nBcc: c", false), ("", false),
    ])
    func `a sign-in name is an e-mail address in small letters`(text: String, usable: Bool) {
        #expect(AccountName.isUsable(text) == usable)
    }
}
