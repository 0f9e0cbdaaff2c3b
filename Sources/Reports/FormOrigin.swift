public import Contracts
import Tables

/// What a form says of the report that it was made for.
public struct FormOrigin: Sendable, Hashable {
    /// The contract's reference.
    public let contract: String
    /// The period.
    public let period: Period

    /// Nil for a file that is no form.
    ///
    /// - Parameter timeUsed: The processor time that was used so far, by which looking into a workbook is limited.
    public init?(_ bytes: [UInt8], name: String, timeUsed: (@Sendable () -> Duration)?) {
        guard
            let text = TemplateMark.origin(ofText: bytes) ?? FormOrigin.inWorkbook(bytes, name, timeUsed),
            case let words = text.split(separator: " ", maxSplits: 1), words.count == 2,
            let period = Period(String(words[0]))
        else { return nil }
        (contract, self.period) = (String(words[1]), period)
    }

    private static func inWorkbook(
        _ bytes: [UInt8], _ name: String, _ timeUsed: (@Sendable () -> Duration)?
    ) -> String? {
        guard
            let workbook = try? WorkbookSheets(bytes, name: name, naming: TemplateMark.name, timeUsed: timeUsed)
        else { return nil }
        return workbook.outlines.indices.lazy.compactMap { sheet in
            (try? workbook.head(of: sheet))?.first.flatMap { TemplateMark.origin(of: $0.cells) }
        }.first
    }
}
