import Foundation
import JWTKit
import Testing

@testable import OpenID

@Suite struct IDTokenCheckTests {
    @Test func `a token of the provider's own lets its subject in`() async throws {
        let sample = try SampleProvider()
        let key = try sample.published()
        let claims = try await sample.check.claims(of: try await sample.token()) { identifier, algorithm in
            #expect(identifier == "k")
            #expect(algorithm == .es256)
            return key
        }
        #expect(claims.subject == "s-1")
    }

    @Test func `a token that has been changed, or whose key is another, is refused`() async throws {
        let sample = try SampleProvider()
        let key = try sample.published()
        let token = try await sample.token()
        let parts = token.split(separator: ".").map(String.init)
        let other = try await sample.token(
            {
                var claims = SampleProvider.claims
                claims.subject = "s-2"
                return claims
            }())
        let mixed = "\(parts[0]).\(other.split(separator: ".")[1]).\(parts[2])"
        #expect(await Self.refusal(sample, mixed, key) == .signature)
        #expect(await Self.refusal(sample, "\(parts[0]).\(parts[1]).", key) == .signature)
        #expect(await Self.refusal(sample, token, try SampleProvider().published()) == .signature)
        #expect(await Self.refusal(sample, token, nil) == .key)
        for broken in [
            "", ".", "..", "a.b", "a.b.c.d", "e30.e30.e30", token + ".x", String(repeating: "a", count: 70_000),
        ] {
            let refusal = await Self.refusal(sample, broken, key)
            #expect(refusal == .malformed || broken == "e30.e30.e30" && refusal == .algorithm, "\(broken.prefix(20))")
        }
    }

    @Test func `a token that has to be understood otherwise is refused`() async throws {
        let sample = try SampleProvider()
        let token = try await sample.token(header: ["kid": "k", "crit": ["exp"]])
        #expect(await Self.refusal(sample, token, try sample.published()) == .malformed)
    }

    @Test func `a number in the header that no integer holds stops nothing`() async throws {
        let sample = try SampleProvider()
        let token = try await sample.token(header: ["kid": "k", "x": .decimal(1e300)])
        #expect(await Self.refusal(sample, token, try sample.published()) == nil)
    }

    @Test func `algorithms without a pair of keys are none`() {
        for name in ["none", "None", "HS256", "HS384", "HS512", "EdDSA", "", "rs256"] {
            #expect(SigningAlgorithm(rawValue: name) == nil, "\(name)")
        }
    }

    @Test func `each claim has to be there and to fit`() throws {
        let sample = try SampleProvider()
        func refusal(_ change: (inout IDTokenClaims) -> Void) -> ProviderRefusal? {
            var claims = SampleProvider.claims
            change(&claims)
            return sample.check.refusal(of: claims)
        }
        let now = SampleProvider.now
        #expect(refusal { _ in } == nil)
        #expect(refusal { $0.issuer = "https://login.example/a/" } == .issuer)
        #expect(refusal { $0.issuer = nil } == .issuer)
        #expect(refusal { $0.audience = nil } == .audience)
        #expect(refusal { $0.audience = OneOrMore([]) } == .audience)
        #expect(refusal { $0.audience = OneOrMore(["client", "b"]) } == .audience)
        #expect(refusal { $0.authorizedParty = "b" } == .audience)
        #expect(
            refusal {
                $0.audience = OneOrMore(["b", "client"])
                $0.authorizedParty = "client"
            } == nil)
        #expect(refusal { $0.expires = now.addingTimeInterval(-59) } == nil)
        #expect(refusal { $0.expires = now.addingTimeInterval(-60) } == .expired)
        #expect(refusal { $0.expires = nil } == .expired)
        #expect(refusal { $0.issued = now.addingTimeInterval(60) } == nil)
        #expect(refusal { $0.issued = now.addingTimeInterval(61) } == .ahead)
        #expect(refusal { $0.issued = nil } == .ahead)
        #expect(refusal { $0.notBefore = now.addingTimeInterval(61) } == .ahead)
        #expect(refusal { $0.nonce = "N" } == .nonce)
        #expect(refusal { $0.nonce = nil } == .nonce)
        for subject in [nil, "", "a\nb", "é", String(repeating: "s", count: 256)] {
            #expect(refusal { $0.subject = subject } == .subject, "\(subject ?? "nil")")
        }
    }

    @Test func `an e-mail address counts only where the provider vouches for it`() {
        var claims = SampleProvider.claims
        #expect(claims.telling(.email) == .missing)
        claims.email = "a@b.example"
        #expect(claims.telling(.email) == .unverified)
        claims.emailVerified = Truth(false)
        #expect(claims.telling(.email) == .unverified)
        claims.emailVerified = Truth(true)
        #expect(claims.telling(.email) == .named("a@b.example"))
        #expect(claims.telling(.upn) == .missing)
        claims.preferredUsername = "p"
        #expect(claims.telling(.preferredUsername) == .named("p"))
    }

    @Test func `claims that stand alone or in a list are read alike`() throws {
        let text = "{\"aud\": \"a\", \"amr\": [\"pwd\", \"mfa\"], \"email_verified\": \"true\", \"acr\": \"gold\"}"
        let claims = try JSONDecoder().decode(IDTokenClaims.self, from: Data(text.utf8))
        #expect(claims.audience?.values == ["a"])
        #expect(claims.emailVerified?.value == true)
        #expect(DemandedFactor("amr=mfa")?.isShown(in: claims) == true)
        #expect(DemandedFactor("amr=otp")?.isShown(in: claims) == false)
        #expect(DemandedFactor("acr=gold")?.isShown(in: claims) == true)
        #expect(DemandedFactor("acr=mfa")?.isShown(in: claims) == false)
        for text in ["", "amr", "amr=", "=mfa", "sub=mfa", "amr=a b"] {
            #expect(DemandedFactor(text) == nil, "\(text)")
        }
    }

    private static func refusal(_ sample: SampleProvider, _ token: String, _ key: JWK?) async -> ProviderRefusal? {
        do {
            _ = try await sample.check.claims(of: token) { _, _ in key }
            return nil
        } catch {
            return error as? ProviderRefusal
        }
    }
}
