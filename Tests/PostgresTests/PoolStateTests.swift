import Testing

@testable import Postgres

@Suite struct PoolStateTests {
    @Test func `the first askers open connections, the rest wait in order`() {
        var state = PoolState(limit: 2)
        #expect(state.ask(1) == [.grant(1, .open(0))])
        #expect(state.ask(2) == [.grant(2, .open(1))])
        #expect(state.ask(3) == [])
        #expect(state.ask(4) == [])
        #expect(state.giveBack(1) == [.grant(3, .use(1))])
        #expect(state.giveBack(0) == [.grant(4, .use(0))])
    }

    @Test func `the connection used last is lent first`() {
        var state = PoolState(limit: 2)
        _ = state.ask(1) + state.ask(2)
        #expect(state.giveBack(0) == [])
        #expect(state.giveBack(1) == [])
        #expect(state.ask(3) == [.grant(3, .use(1))])
    }

    @Test func `an open connection goes out before an empty slot is filled`() {
        var state = PoolState(limit: 2)
        _ = state.ask(1)
        _ = state.giveBack(0)
        #expect(state.ask(2) == [.grant(2, .use(0))])
        #expect(state.ask(3) == [.grant(3, .open(1))])
    }

    @Test func `a broken connection makes room for the next asker to open one`() {
        var state = PoolState(limit: 1)
        _ = state.ask(1) + state.ask(2)
        #expect(state.drop(0) == [.close(0), .grant(2, .open(0))])
    }

    @Test func `whoever gives up is failed once and never served`() {
        var state = PoolState(limit: 1)
        _ = state.ask(1) + state.ask(2) + state.ask(3)
        #expect(state.giveUp(2, .cancelled) == [.fail(2, .cancelled)])
        #expect(state.giveUp(2, .timedOut) == [])
        #expect(state.giveBack(0) == [.grant(3, .use(0))])
        #expect(state.giveUp(3, .timedOut) == [])
    }

    @Test func `a slot that comes back twice counts once`() {
        var state = PoolState(limit: 1)
        _ = state.ask(1)
        #expect(state.giveBack(0) == [])
        #expect(state.giveBack(0) == [])
        #expect(state.drop(0) == [])
        #expect(state.ask(2) == [.grant(2, .use(0))])
        #expect(state.ask(3) == [])
    }

    @Test func `closing fails the waiters and awaits what is out`() {
        var state = PoolState(limit: 1)
        _ = state.ask(1) + state.ask(2)
        #expect(state.close() == [.fail(2, .closed)])
        #expect(state.close() == [])
        #expect(state.ask(3) == [.fail(3, .closed)])
        #expect(!state.isDrained)
        #expect(state.giveBack(0) == [.close(0), .finish])
        #expect(state.isDrained)
    }

    @Test func `closing closes what is idle`() {
        var state = PoolState(limit: 2)
        _ = state.ask(1) + state.ask(2)
        _ = state.giveBack(0)
        #expect(state.close() == [.close(0)])
        #expect(state.drop(1) == [.close(1), .finish])
    }
}
