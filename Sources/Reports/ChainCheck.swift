import Contracts
import Tables

/// Checks the subcontracts a file declares against each other and against the chain.
struct ChainCheck {
    let nodes: KnownNodes
    let context: ReportContext

    /// Notes subcontracts declared in two ways, chains that bite their tail, and a prime below itself.
    func run(_ cells: inout ReportCells) {
        var declared: [String: [UInt64: KnownNodes.Declaration]] = [:]
        var first: [String: Int] = [:]
        let circles = nodes.circles
        for declaration in nodes.declarations {
            let node = declaration.node
            if node == ReportContext.prime {
                cells.report(
                    .primeBelowItself, .payeeNode, declaration.row,
                    "expected a name other than \(ReportContext.prime), which is the main contractor's "
                        + "own; give the subcontract another one, such as n4")
            } else if let circle = circles[node] {
                cells.report(
                    .chainCircle, .node, declaration.row,
                    "expected a payer that leads up to the main contractor, but "
                        + circle.text + "; correct the payer of one of them")
            }
            // The same row again is told as such, and each that says otherwise once, whatever their order.
            let words = WordHash(of: declaration.row).value
            let known = declared[node]?[words].map { $0.row.hasSameCells(as: declaration.row) } ?? false
            if let first = first[node], !known {
                cells.report(
                    .subcontractTwice, .payeeNode, declaration.row,
                    "expected each subcontract once, and \(cells.rows.words(first)) "
                        + "declares it otherwise; keep one of the two, or give this one another name")
            }
            first[node] = first[node] ?? declaration.row.number
            declared[node, default: [:]][words] = declaration
        }
    }
}
