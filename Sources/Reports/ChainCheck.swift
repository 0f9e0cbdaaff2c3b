import Contracts
import Tables

/// Checks the subcontracts a file declares against each other and against the chain.
struct ChainCheck {
    let nodes: KnownNodes
    let context: ReportContext

    /// Notes subcontracts declared in two ways, chains that bite their tail, and a prime below itself.
    func run(_ cells: inout ReportCells) {
        var declared: [String: KnownNodes.Declaration] = [:]
        var leadingOut: Set<String> = []
        for declaration in nodes.declarations {
            let node = declaration.node
            if node == ReportContext.prime {
                cells.report(
                    .primeBelowItself, .payeeNode, declaration.row,
                    "expected a name other than \(ReportContext.prime), which is the prime's "
                        + "own; name the subcontract anew, such as n1")
            } else if let cycle = nodes.cycle(from: node, leadingOut: &leadingOut) {
                cells.report(
                    .chainCircle, .node, declaration.row,
                    "expected a payer that leads up to the prime, but "
                        + cycle.joined(separator: " is paid by ") + "; correct the payer of one of them")
            }
            if let first = declared[node], !first.row.hasSameCells(as: declaration.row) {
                cells.report(
                    .subcontractTwice, .payeeNode, declaration.row,
                    "expected each subcontract once, and \(cells.rows.words(first.row.number)) "
                        + "declares it otherwise; keep one of the two, or give this one another name")
            }
            declared[node] = declared[node] ?? declaration
        }
    }
}
