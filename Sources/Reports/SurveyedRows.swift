import Tables

/// The rows of a table as its header has them: what they are, who stands in them and how they are written.
struct SurveyedRows {
    let survey: ReportSurvey
    let parties: PartyReader
    let formats: ColumnFormats

    init(_ table: Table, _ header: ReportHeader, _ context: ReportContext, _ entrance: Entrance) {
        var parties = PartyReader(header.map, scheme: context.defaultScheme)
        var formats = ColumnFormats(
            table.summary, header.map, numbers: [.amount, .value, .hoursPerWeek, .quantity, .count],
            days: [.date, .from, .to, .lastBenefit, .passedDownDate, .offered], entrance: entrance)
        survey = ReportSurvey(table, header, context: context, parties: &parties, formats: &formats)
        (self.parties, self.formats) = (parties, formats)
    }
}
