import Contracts
import Testing

@Suite struct StatusTests {
    @Test(arguments: [
        (Status.yes, Status.yes, Status.yes, Status.yes), (.yes, .no, .no, .yes), (.yes, .unknown, .unknown, .yes),
        (.no, .no, .no, .no), (.no, .unknown, .no, .unknown), (.unknown, .unknown, .unknown, .unknown),
    ])
    func `unknown gives way only where the other side decides`(a: Status, b: Status, both: Status, either: Status) {
        #expect((a && b) == both)
        #expect((b && a) == both)
        #expect((a || b) == either)
        #expect((b || a) == either)
    }
}
