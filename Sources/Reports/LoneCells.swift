import Tables

/// Lone cells below a report's rows, which were passed over as footers or sums: none is passed over unsaid, and none
/// that looks like a line begun.
struct LoneCells {
    let header: HeaderMap<ReportColumn>

    /// A problem for each: an error where it looks like a line begun, otherwise a warning.
    func problems(_ marked: [MarkedRow]) -> [Problem] {
        marked.compactMap { row in
            guard row.kind == .footer || row.kind == .total else { return nil }
            let filled = row.cells.indices.filter { !row.cells[$0].isEmpty }
            // A sheet of the template says by itself what its rows are.
            let kind = header.position(.kind)
            guard let place = filled.first(where: { $0 != kind }) ?? filled.first else { return nil }
            guard row.kind == .footer else {
                return filled.count == 1 && names(place) ? begun(row, place) : nil
            }
            return isBegun(row.cells[place], place) ? begun(row, place) : passedOver(row, place)
        }
    }

    /// Whether the column names somebody, so that a lone number in it is no sum.
    private func names(_ place: Int) -> Bool {
        [ReportColumn.payee, .payeeName, .payeeNode, .node, .person].contains { header.position($0) == place }
    }

    private func begun(_ row: MarkedRow, _ place: Int) -> Problem {
        problem(
            .cellBlank, row, place,
            "expected a whole line, but the rest of the row is blank; fill in its other cells, or remove the row",
            .error)
    }

    private func passedOver(_ row: MarkedRow, _ place: Int) -> Problem {
        problem(
            .rowPassedOver, row, place,
            "the row holds nothing else and was passed over as a footer; if it is a line, fill in its other cells",
            .warning)
    }

    private func problem(
        _ cause: ProblemCause, _ row: MarkedRow, _ place: Int, _ message: String, _ severity: Problem.Severity
    ) -> Problem {
        let name = place < header.cells.count ? header.cells[place] : ""
        return Problem(
            cause, row: row.number, column: name, columnNumber: place + 1, value: row.cells[place], message: message,
            severity: severity)
    }

    /// Whether a text stands where lines say something and is short and plain enough for a name, a number or a code.
    private func isBegun(_ text: String, _ place: Int) -> Bool {
        guard ReportColumn.allCases.contains(where: { header.position($0) == place }), text.count <= 60,
            !text.contains(where: { "©:;*!?\"|<>=".contains($0) })
        else { return false }
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "." }
            .map { $0.filter { $0 != "." } }
        return (1...5).contains(words.count) && !words.contains(where: Self.footerWords.contains)
    }

    /// Words of footers in English and Dutch that hardly any name holds.
    private static let footerWords = Set(
        """
        end einde report rapport rapportage file bestand page pagina sheet blad source bron printed print afgedrukt \
        prepared opgesteld opgemaakt created gemaakt generated gegenereerd exported export geëxporteerd note notes \
        noot opmerking toelichting copyright confidential vertrouwelijk version versie total totals totaal subtotal \
        signed signature handtekening ondertekend date datum excl incl excluding including exclusief inclusief vat btw \
        amounts bedragen checked gecontroleerd akkoord approved
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
