import Store

/// What `audit verify` tells of one authority.
struct AuditTelling: Encodable {
    var authority: String
    var sealed: Int64
    var waiting: Int
    var head: String?
    /// Whether the log was held against a head kept outside the database; only that shows a cut-off end.
    var anchored: Bool
    var finding: AuditFinding?

    init(_ found: AuditVerification, of authority: Authority, isAnchored: Bool) {
        self.authority = authority.code
        (sealed, waiting, finding) = (found.sealed, found.waiting, found.finding)
        head = found.head?.description
        anchored = isAnchored
    }

    var text: String {
        var lines: [String] = []
        if let finding {
            lines.append("\(authority): \(finding.sentence)")
            lines.append("\(authority): \(sealed) entries before it are as they were sealed.")
        } else {
            lines.append("\(authority): \(sealed) entries, all as they were sealed.")
        }
        if let head { lines.append("\(authority): head \(head)") }
        if waiting > 0 {
            lines.append("\(authority): not sealed yet: \(waiting); clausewatch serve seals them within a second.")
        }
        if !anchored {
            lines.append(
                "\(authority): no head kept outside the database was compared, so entries cut off at the end would not "
                    + "show; give one with --head, as an earlier run printed it.")
        }
        return lines.joined(separator: "\n")
    }
}
