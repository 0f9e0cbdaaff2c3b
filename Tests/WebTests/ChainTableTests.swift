import Assessment
import Contracts
import Testing

@testable import Web

@Suite struct ChainTableTests {
    let table = PageSample.contractPage().chains[0]

    @Test func `a chain of ten tiers is shown in full, deeper ones no further indented`() {
        #expect(table.rows.count == 11)
        #expect(table.rows.map(\.tier).last == "Tier\u{A0}10")
        #expect(table.rows.map(\.depth) == ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "9"])
        #expect(table.more == nil)
    }

    @Test func `a branch is the sum of its nodes and the whole is the shortfall`() {
        #expect(table.rows.map(\.branch).first == "short by €21,430.17")
        #expect(table.rows[1].own == "over by €2,569.83")
        #expect(table.rows[1].branch == "short by €17,430.17")
        #expect(table.rows[2].branch == "short by €20,000.00")
        #expect(table.rows[3].own == "–")
    }

    @Test func `the node with most of the shortfall is marked in words`() {
        #expect(table.rows.map(\.mark).compactMap { $0 } == ["Most of the shortfall"])
        #expect(table.rows[2].mark == "Most of the shortfall")
    }

    @Test func `scope, changes and aliases stand with their contractor, and what is known of passing down`() {
        #expect(table.rows[1].party == "NL-KVK-9000101, also NAME-DOMSTAD")
        #expect(table.rows[1].notes == ["Scope: Heating and ventilation"])
        #expect(
            table.rows[2].notes == [
                "20 Mar 2026: changed from €700,000.00 to €600,000.00; the authority refused on 2 Apr 2026 (letter 12)"
            ])
        #expect(
            table.rows[4].notes == [
                "20 Mar 2026: given to Merwede Staal; not known whether the authority consented"
            ])
        #expect(table.rows.prefix(5).map(\.carries) == ["yes", "yes", "yes", "not known", "no"])
        #expect(table.rows[1].passing == ["annex 3 of 12 Aug 2025"])
        #expect(table.rows[3].passing == [])
        let bare = ContractSample.bare.chains[0].rows
        #expect(bare[1].passing == ["Social return: annex 3 of 12 Aug 2025"])
        #expect(bare[3].passing == ["Social return: not known"])
    }

    @Test func `the page says why an identifier stands for a party, since when and by whom`() {
        let rows = PageSample.contractPage().aliases
        #expect(rows.map(\.reason) == ["same address", "same bank account"])
        #expect(rows.map(\.noted) == ["5 January 2026 by contract desk", "6 January 2026"])
        #expect(rows.map(\.aliasName) == ["Domstad", nil])
        #expect(!ContractSample.bare.hasAliases)
    }

    @Test func `nothing is marked where the whole is not short`() {
        var evaluation = PageSample.evaluation
        evaluation.assessments[0].shortfall = .zero
        let page = ContractPage(
            title: "Met", department: nil, dossier: PageSample.dossier(), evaluation: evaluation)
        #expect(page.chains[0].rows.allSatisfy { $0.mark == nil })
        #expect(page.chains[0].caption == "Social return: each one’s part")
    }

    @Test func `beyond two hundred nodes the rest is counted`() {
        let table = ContractSample.large.chains[0]
        #expect(table.rows.count == 200)
        #expect(table.more == "and 51 nodes more")
    }

    @Test func `nodes of an unknown parent and of a circle neither vanish nor hang`() {
        func node(_ name: String, _ parent: String?) -> ChainNode {
            ChainNode(node: name, parent: parent, party: "P", value: nil)
        }
        let order = ChainOrder([
            node("b", "a"), node("a", nil), node("lost", "gone"), node("c", "b"), node("x", "y"), node("y", "x"),
        ])
        #expect(order.places.map(\.node.node) == ["a", "b", "c", "lost", "x", "y"])
        #expect(order.places.map(\.isLinked) == [true, true, true, false, false, false])
    }

    @Test func `a chain of a thousand tiers adds up from the bottom`() {
        let chain = (0..<1000).map {
            ChainNode(node: String($0), parent: $0 == 0 ? nil : String($0 - 1), party: "P", value: nil)
        }
        let own = Dictionary(uniqueKeysWithValues: chain.map { ($0.node, Quantity(1)) })
        #expect(ChainOrder(chain).branchSums(own)["0"] == Quantity(1000))
        #expect(ChainOrder(chain).branchSums(own)["997"] == Quantity(3))
    }
}
