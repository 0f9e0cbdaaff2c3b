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

    @Test func `a clause with any one value damaged is read or refused with a reason`() throws {
        let samples = try JSONDecoder().decode([Sample].self, from: try Fixture("clauses.json").data())
        var (read, refused) = (0, 0)
        for sample in samples.prefix(30) {
            for node in damaged(sample.clause) {
                do throws(PolicyFaults) {
                    _ = try Clause(node)
                    read += 1
                } catch {
                    refused += 1
                    #expect(!error.faults.isEmpty, "\(node)")
                }
            }
        }
        #expect(read > 100)
        #expect(refused > 1_000)
    }

    @Test(arguments: ["nl/utrecht.yaml", "uk/city-of-london.yaml"])
    func `a file cut short or with a byte changed is read or refused with a reason`(name: String) throws {
        let file = Fixture.root.appending(path: "Config/policies/\(name)")
        let bytes = Array(try Data(contentsOf: file))
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
