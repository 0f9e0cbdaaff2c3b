import Synchronization
import Testing

@testable import Web

/// Who has to wait, by a clock that the tests set.
@Suite struct RequestLimitsTests {
    /// A clock that stands still until it is moved.
    private final class Clock: Sendable {
        private let instant = Mutex(ContinuousClock.now)
        var now: ContinuousClock.Instant { instant.withLock { $0 } }
        func pass(_ duration: Duration) { instant.withLock { $0 += duration } }
    }

    private let clock = Clock()

    private func limits(pages: Int, reports: Int = 1, remembering most: Int = 100) -> RequestLimits {
        let clock = clock
        return RequestLimits(RequestRates(pages: pages, reports: reports), remembering: most, now: { clock.now })
    }

    @Test func `a minute's worth may come at once, and is there again bit by bit`() {
        let limits = limits(pages: 60)
        let waits = (0..<62).map { _ in limits.wait(for: .pages, by: .account(1)) }
        #expect(waits == Array(repeating: nil, count: 60) + [1, 1])
        clock.pass(.seconds(1))
        #expect(limits.wait(for: .pages, by: .account(1)) == nil)
        #expect(limits.wait(for: .pages, by: .account(1)) == 1)
        clock.pass(.seconds(3600))
        #expect((0..<60).allSatisfy { _ in limits.wait(for: .pages, by: .account(1)) == nil })
        #expect(limits.wait(for: .pages, by: .account(1)) != nil)
    }

    @Test func `whoever is told to wait so long is answered then`() {
        let limits = limits(pages: 7)
        for _ in 0..<7 { #expect(limits.wait(for: .pages, by: .account(1)) == nil) }
        for _ in 0..<20 {
            if let wait = limits.wait(for: .pages, by: .account(1)) { clock.pass(.seconds(wait)) }
            #expect(limits.wait(for: .pages, by: .account(1)) == nil)
        }
    }

    @Test func `accounts, addresses, pages, reports and health are counted apart`() {
        let limits = limits(pages: 1)
        let requesters: [RequestLimits.Requester] = [
            .account(1), .account(2), .address(ClientAddress("192.0.2.1")), .address(ClientAddress("192.0.2.2")),
            .address(ClientAddress("2001:db8::1")), .address(ClientAddress("2001:db8:0:1::1")),
            .address(ClientAddress(nil)),
        ]
        for way in [RequestLimits.Way.pages, .reports, .health] {
            for requester in requesters {
                #expect(limits.wait(for: way, by: requester) == nil, "\(way) \(requester)")
                #expect(limits.wait(for: way, by: requester) != nil, "\(way) \(requester)")
            }
        }
    }

    @Test func `addresses that one client can choose among are one, and what is no address is nobody's`() {
        #expect(ClientAddress("2001:db8::1") == ClientAddress("2001:db8:0:0:ffff::2"))
        #expect(ClientAddress("2001:db8::1") != ClientAddress("2001:db8:0:1::1"))
        #expect(ClientAddress("192.0.2.1") != ClientAddress("192.0.2.2"))
        #expect(ClientAddress("unknown") == ClientAddress(nil))
        #expect(ClientAddress("192.0.2.1, x") == ClientAddress(nil))
    }

    @Test func `a flood of addresses takes no more memory, and whoever asked for most is still known`() {
        let limits = limits(pages: 2, remembering: 100)
        #expect(limits.wait(for: .pages, by: .account(1)) == nil)
        #expect(limits.wait(for: .pages, by: .account(1)) == nil)
        for number in 0..<10_000 {
            _ = limits.wait(for: .pages, by: .address(ClientAddress("10.0.\(number / 250).\(number % 250)")))
            #expect(limits.count <= 100)
        }
        #expect(limits.wait(for: .pages, by: .account(1)) != nil)
        clock.pass(.seconds(60))
        for number in 0..<100 { _ = limits.wait(for: .pages, by: .account(number + 10)) }
        #expect(limits.count <= 100)
        #expect(limits.wait(for: .pages, by: .account(1)) == nil)
    }

    @Test func `every address is counted but what lies ready`() {
        #expect(Route.allCases.filter { $0.way == nil } == [.asset])
        #expect(Route.allCases.filter { $0.way == .health } == [.health])
        #expect(Route.allCases.filter { $0.way == .reports } == Route.allCases.filter(\.isForPrograms))
    }

    @Test func `the routes at a path are found whatever stands for its parts`() {
        #expect(Route.all(at: "/sign-in") == [.signIn, .signInSend])
        #expect(Route.all(at: "/uploads/x") == [.uploadState, .uploadPart, .uploadDrop])
        #expect(Route.all(at: "/contracts/A%2F1/reports/1") == [.report])
        #expect(Route.all(at: "/") == [.flagged])
        #expect(Route.all(at: "/nothing") == [])
        #expect(Route.methods(of: Route.all(at: "/sign-in")) == "GET, POST, HEAD")
        #expect(Route.methods(of: Route.all(at: "/uploads/x")) == "HEAD, PATCH, DELETE")
    }

    @Test(arguments: [
        ("203.0.113.7", "203.0.113.0/24"), ("2001:db8:17:4::1", "2001:db8:17::/48"), ("::1", "0:0:0::/48"),
        ("a.b.c.d", "unknown"),
    ]) func `an address is told by a network too large to tell a person by`(address: String, network: String) {
        #expect(ClientAddress(address).network == network)
    }
}
