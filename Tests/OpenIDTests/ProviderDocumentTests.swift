import Foundation
import Testing

@testable import OpenID

@Suite struct ProviderDocumentTests {
    private static func document(_ more: String = "", issuer: String = "https://login.example/a") -> [UInt8] {
        Array(
            """
            {"issuer": "\(issuer)", "authorization_endpoint": "https://login.example/auth?p=1",
             "token_endpoint": "https://login.example/token", "jwks_uri": "https://login.example/keys"\(more)}
            """.utf8)
    }

    private static func faults(_ bytes: [UInt8]) throws -> [String] {
        let settings = try SampleProvider(factor: DemandedFactor("acr=gold")).settings
        do {
            _ = try ProviderDocument(bytes, of: settings)
            return []
        } catch {
            return error.faults
        }
    }

    @Test func `a provider that says no more than it must can be worked with`() throws {
        let settings = try SampleProvider(factor: DemandedFactor("acr=gold")).settings
        let document = try ProviderDocument(Self.document(), of: settings)
        #expect(!document.namesIssuer)
        #expect(document.userInfo == nil)
        #expect(document.notes == [])
        let question = SignInQuestion(state: "s", nonce: "n", challenge: "c", redirect: "https://x/b?é", language: "nl")
        #expect(
            document.authorization.adding(question.fields(settings))
                == "https://login.example/auth?p=1&response_type=code&client_id=client"
                + "&redirect_uri=https%3A%2F%2Fx%2Fb%3F%C3%A9&scope=openid%20email&state=s&nonce=n&code_challenge=c"
                + "&code_challenge_method=S256&ui_locales=nl&acr_values=gold")
    }

    @Test func `all that is wrong is told at once, each by its field`() throws {
        let place = "https://login.example/a/.well-known/openid-configuration: "
        let found = try Self.faults(
            Array(
                """
                {"authorization_endpoint": "http://127.0.0.1/a", "token_endpoint": "javascript:x", "jwks_uri": "",
                 "userinfo_endpoint": "https://u:p@login.example", "grant_types_supported": [],
                 "response_types_supported": ["id_token"],
                 "token_endpoint_auth_methods_supported": ["client_secret_post", "private_key_jwt"]}
                """.utf8))
        let expected = [
            "authorization_endpoint is \"http://127.0.0.1/a\", which is not encrypted",
            "token_endpoint is \"javascript:x\"; expected a web address", "jwks_uri is \"\"; expected a web address",
            "userinfo_endpoint is \"https://u:p@login.example\"; expected a web address without a user's name",
            "issuer is missing; the settings say \"https://login.example/a\"",
            "response_types_supported has id_token; expected code among them",
            "grant_types_supported has nothing; expected authorization_code among them",
            "token_endpoint_auth_methods_supported has client_secret_post, private_key_jwt; expected client_secret_basic",
        ]
        #expect(found.count == expected.count, "\(found)")
        for (fault, start) in zip(found, expected) { #expect(fault.hasPrefix(place + start), "\(fault)") }
    }

    @Test func `an issuer has to be the one of the settings to the letter`() throws {
        for issuer in ["https://login.example/a/", "https://LOGIN.example/a", "https://login.example"] {
            #expect(try Self.faults(Self.document(issuer: issuer)).count == 1, "\(issuer)")
        }
    }

    @Test func `what a provider says neither begins a line of the log nor moves a cursor`() throws {
        let faults = try Self.faults(Self.document(issuer: "a\\n\\u001b[2Jb\\u202ec"))
        #expect(faults.count == 1)
        #expect(faults.first?.contains("issuer is \"a??[2Jb?c\"") == true, "\(faults)")
    }

    @Test func `what is no document is told as such`() throws {
        for text in ["", "[]", "<html>", "{\"issuer\": 1}", "\u{0}"] {
            #expect(try Self.faults(Array(text.utf8)).count == 1, "\(text)")
        }
        #expect(try Self.faults(Array("{\"issuer\": 1}".utf8)).first?.contains("issuer is of another kind") == true)
    }

    @Test(arguments: [
        "login.example", "ftp://login.example", "http://login.example", "https://", "https://a b", "https://a/#b",
        "https://é.example", "http://127.0.0.1.evil.example", "http://localhost.evil.example",
        "https://u@login.example", "",
    ])
    func `an address that is not encrypted, or none, is none of a provider`(text: String) {
        #expect(throws: ProviderAddress.Fault.self) { try ProviderAddress(text) }
    }

    @Test(arguments: [
        "https://login.example", "http://127.0.0.1:9400/a", "http://localhost:1", "http://[::1]:1/",
        "HTTPS://a.example/x",
    ])
    func `an address that is encrypted, or on the machine itself, is one`(text: String) throws {
        #expect(try ProviderAddress(text).text == text)
    }

    @Test func `a secret is printed nowhere`() throws {
        let secret = try #require(ClientSecret("hush hush"))
        var dumped = ""
        dump(secret, to: &dumped)
        let settings = try SampleProvider().settings
        dump(settings, to: &dumped)
        for text in ["\(secret)", String(reflecting: secret), dumped, "\(settings)"] {
            #expect(!text.contains("hush") && !text.contains("a secret"), "\(text)")
        }
        for text in ["", "a\nb", "é", String(repeating: "x", count: 1_025)] { #expect(ClientSecret(text) == nil) }
    }
}
