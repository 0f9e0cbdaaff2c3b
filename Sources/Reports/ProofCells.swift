import Contracts
import Tables

extension ReportCells {
    /// The papers a row names; nil when a cell cannot be read.
    mutating func proof(_ row: Row) -> Proof? {
        let invoice = text(.invoice, row)
        guard let written = text(.evidence, row) else { return Proof(invoice: invoice) }
        let digest = written.lowercased()
        guard digest.utf8.count == 64, digest.utf8.allSatisfy(\.isHexDigit) else {
            report(
                .evidenceUnreadable, .evidence, row,
                "expected the SHA-256 of the document, 64 digits 0-9 and a-f; leave it blank when there is none")
            return nil
        }
        return Proof(invoice: invoice, evidence: digest)
    }
}

extension UInt8 {
    fileprivate var isHexDigit: Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self)
    }
}
