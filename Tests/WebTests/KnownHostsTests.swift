import Testing

@testable import Web

@Suite struct KnownHostsTests {
    @Test(arguments: [
        "127.0.0.1", "127.0.0.1:8080", "localhost", "LOCALHOST:1", "localhost.", "reports.council.example:443",
        "Other.Example",
    ])
    func `it is asked for by its address, as localhost, or by a name it was told`(host: String) {
        let hosts = KnownHosts(listeningOn: "127.0.0.1", names: ["reports.council.example", "other.example"])
        #expect(hosts.include(host))
    }

    @Test(arguments: [
        "", "evil.example", "evil.example:8080", "127.0.0.1.evil.example", "localhost.evil.example", "127.0.0.2",
        "[::1]", "xlocalhost", "localhost:80:80", "localhost@evil.example", "127.0.0.1 evil.example",
    ])
    func `any other name is another host`(host: String) {
        #expect(!KnownHosts(listeningOn: "127.0.0.1", names: []).include(host))
    }

    @Test func `listening on all addresses it takes any address and still no name`() {
        for address in ["0.0.0.0", "::", "[::]"] {
            let hosts = KnownHosts(listeningOn: address, names: [])
            #expect(hosts.include("192.0.2.7:8080"))
            #expect(hosts.include("[2001:db8::7]:8080"))
            #expect(hosts.include("localhost"))
            #expect(!hosts.include("192.0.2.7.evil.example"))
        }
    }

    @Test func `listening on localhost it takes both of its addresses`() {
        let hosts = KnownHosts(listeningOn: "localhost", names: [])
        #expect(["127.0.0.1:1", "[::1]:1", "::1"].allSatisfy(hosts.include))
        #expect(!hosts.include("192.0.2.7"))
    }
}
