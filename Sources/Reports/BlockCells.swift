import Tables

/// A cell of blocks as it was read: the block, or what to say of a text that is none.
struct BlockReading: Sendable {
    let code: String?
    let objection: String?
    /// The kinds of row that the block values, where a row of the kind at hand is none of them.
    let others: String?
}

/// Cells that name a block of the contract's value tables.
extension ReportCells {
    /// A known block; one that rows of this kind earn nothing with is worth a warning.
    mutating func block(_ kind: LineKind, _ row: Row) -> String? {
        guard let position = header.position(.block), !row.isBlank(position) else {
            reportBlank(.block, row, book.blockExpectation(kind, for: "", allIn: codeList))
            return nil
        }
        let (book, place) = (book, codeList)
        let read = blocks[kind.rawValue].value(for: row.utf8(position)) { bytes in
            Self.reading(String(decoding: bytes, as: UTF8.self), kind, book, allIn: place)
        }
        if let objection = read.objection { report(.codeUnknown, .block, row, objection) }
        if let others = read.others {
            report(
                .blockUnfit, .block, row,
                "expected a block that values rows of kind \(kind.word), and this one values \(others): as it stands "
                    + "the row earns nothing; change the kind or the block", severity: .warning)
        }
        return read.code
    }

    private static func reading(
        _ text: String, _ kind: LineKind, _ book: CodeBook, allIn place: String
    ) -> BlockReading {
        guard let code = book.blocks[text] else {
            return BlockReading(
                code: nil, objection: book.blockExpectation(kind, for: text, allIn: place), others: nil)
        }
        let kinds = book.kinds(ofBlock: code)
        let others = kinds.contains(kind) ? nil : kinds.map(\.word).sorted().joined(separator: " or ")
        return BlockReading(code: code, objection: nil, others: others)
    }

    /// Notes a payee whose cell holds a block, or a group of people that blocks are for.
    mutating func warnBlockAsPayee(_ row: Row) {
        report(
            .payeeIsBlock, filled([.payee, .payeeName], row) ?? .payee, row,
            "expected who it was, and this is the name of a block or of a target group: the columns are likely mixed "
                + "up; check which column names the payee and which says for whom the effort was",
            severity: .warning)
    }
}
