import Policies
import Store

/// What was done by whom at an authority, a page of it.
struct AuditPage: PageView {
    /// `audit.mustache`.
    static let template = PageTemplate.audit
    /// The entry of administrators.
    static let navigation: NavigationEntry? = .audit
    /// Entries on one page.
    static let size = 100

    /// The language of the page.
    var language: Language { nl ? .nl : .en }
    let nl: Bool
    let text: String
    let isNarrowed: Bool
    let rows: [Row]
    let isEmpty: Bool
    let newer: String?
    let older: String?
    let head: String?

    /// One entry.
    struct Row: Sendable {
        var number: String
        var at: String
        var actor: String
        var action: String
        var subject: String
        var detail: [String]
    }

    /// - Parameters:
    ///   - records: Those of the page, and one more where the list goes on.
    ///   - head: The last sealed entry; nil before the first.
    init(_ records: [AuditRecord], containing text: String, page: Int, head: AuditHead?, _ language: Language) {
        nl = language == .nl
        self.text = text
        isNarrowed = !text.isEmpty
        rows = records.prefix(Self.size).map { record in
            Row(
                number: record.number.map { String($0) } ?? "–", at: record.at,
                actor: record.actorName.map { "\($0) (\(record.actor))" } ?? record.actor, action: record.action,
                subject: record.subjectName.map { "\($0) (\(record.subject))" } ?? record.subject,
                detail: record.detail.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" })
        }
        isEmpty = records.isEmpty
        newer = page > 1 ? PagePath.audit(containing: text, page: page - 1) : nil
        older = records.count > Self.size ? PagePath.audit(containing: text, page: page + 1) : nil
        self.head = head?.short
    }

    /// `Audit log`.
    var documentTitle: String { nl ? "Logboek" : "Audit log" }
}
