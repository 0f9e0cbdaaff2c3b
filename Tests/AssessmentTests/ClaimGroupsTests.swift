import Testing

@testable import Assessment

@Suite struct ClaimGroupsTests {
    /// Two of these always have the same number.
    private struct Clashing: Hashable {
        let name: String

        func hash(into hasher: inout Hasher) {
            hasher.combine(0)
        }
    }

    @Test func `what has the same number and is not the same stays apart, and what is claimed once is left out`() {
        let names = ["a", "b", "a", "c", "b", "a"]
        func name(_ claim: Claim) -> Clashing {
            switch claim {
            case .here(let line): Clashing(name: names[line])
            case .elsewhere(let other): Clashing(name: ["b", "d"][other])
            }
        }
        var groups = ClaimGroups()
        let claims = names.indices.map(Claim.here) + [Claim.elsewhere(0), Claim.elsewhere(1)]
        for claim in claims { groups.add(claim, of: name(claim)) }
        var found: [Set<Claim>] = []
        groups.forEachShared {
            name($0)
        } _: {
            found.append(Set($0))
        }
        #expect(
            Set(found) == [
                [.here(0), .here(2), .here(5)], [.here(1), .here(4), .elsewhere(0)],
            ])
        #expect(found.count == 2)
    }
}
