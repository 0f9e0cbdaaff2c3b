import Foundation
import Policies
import Testing

/// Damaged policies and clauses are either read or refused with a reason, never with silence or a crash.
@Suite struct DamagedInputTests {
    private struct Sample: Decodable {
        var clause: PolicyNode
    }

    /// The node with one thing changed, for every thing in it.
    private func damaged(_ node: PolicyNode) -> [PolicyNode] {
        let whole: [PolicyNode.Content] = [.null, .scalar(""), .scalar("?"), .list([]), .map([])]
        return whole.map { PolicyNode($0) } + inner(node).map { PolicyNode($0) }
    }

    private func inner(_ node: PolicyNode) -> [PolicyNode.Content] {
        var changed: [PolicyNode.Content] = []
        if case .list(let nodes) = node.content {
            for index in nodes.indices {
                for replacement in damaged(nodes[index]) {
                    var copy = nodes
                    copy[index] = replacement
                    changed.append(.list(copy))
                }
            }
        }
        if case .map(let entries) = node.content {
            for index in entries.indices {
                var copy = entries
                copy.remove(at: index)
                changed.append(.map(copy))
                for replacement in damaged(entries[index].value) {
                    copy = entries
                    copy[index].value = replacement
                    changed.append(.map(copy))
                }
            }
        }
        return changed
    }

    /// How many damages of these clauses are read and how many refused.
    private func outcome(_ clauses: [PolicyNode]) -> (read: Int, refused: Int) {
        var (read, refused) = (0, 0)
        for node in clauses.flatMap(damaged) {
            do throws(PolicyFaults) {
                _ = try Clause(node)
                read += 1
            } catch {
                refused += 1
                #expect(!error.faults.isEmpty, "\(node)")
            }
        }
        return (read, refused)
    }

    @Test func `a clause with any one value damaged is read or refused with a reason`() throws {
        let samples = try JSONDecoder().decode([Sample].self, from: try Fixture("clauses.json").data())
        let (read, refused) = outcome(samples.prefix(30).map(\.clause))
        #expect(read > 100)
        #expect(refused > 1_000)
    }

    @Test func `clauses with all keys and any one value damaged are read or refused with a reason`() throws {
        let policy = try PolicyFile.read(try Fixture("every-key.yaml").text(), name: "every-key.yaml")
        let (read, refused) = outcome(policy.editions.flatMap(\.clauses).map(\.node))
        #expect(read > 300)
        #expect(refused > 1_500)
    }

    @Test(arguments: [
        "Config/policies/nl/utrecht.yaml", "Config/policies/uk/city-of-london.yaml",
        "Tests/Fixtures/policies/every-key.yaml",
    ])
    func `a file cut short or with a byte changed is read or refused with a reason`(name: String) throws {
        let bytes = Array(try Data(contentsOf: Fixture.root.appending(path: name)))
        for index in stride(from: 0, to: bytes.count, by: 211) {
            var changed = bytes
            changed[index] = [0x00, 0x22, 0x7B, 0x09, 0xFF][index % 5]
            for text in [bytes.prefix(index), changed[...]] {
                do throws(PolicyFaults) {
                    _ = try PolicyFile.read(String(decoding: text, as: UTF8.self), name: name)
                } catch {
                    #expect(!error.faults.isEmpty)
                    #expect(error.faults.allSatisfy { $0.file == name })
                }
            }
        }
    }
}
