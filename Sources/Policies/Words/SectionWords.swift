/// The sentences on one matter in every language.
struct SectionWords {
    let heading: Phrase
    let sentences: [Phrase]
    var rows: [RowWords] = []

    func section(in language: Language) -> ClauseWords.Section {
        ClauseWords.Section(
            heading: heading[language], sentences: sentences.map { $0[language] },
            rows: rows.map { $0.row(in: language) })
    }

    static func all(of clause: Clause) -> [SectionWords] {
        [
            SectionWords(
                heading: Phrase(en: "Who is bound", nl: "Waarvoor de bepaling geldt"),
                sentences: ApplicabilityWords(rule: clause.appliesTo).sentences),
            owed(clause), counts(clause),
            SectionWords(
                heading: Phrase(en: "Reporting", nl: "Rapportage"),
                sentences: ReportWords(rule: clause.report).sentences),
            SectionWords(
                heading: Phrase(en: "Passing down", nl: "Doorleggen aan onderaannemers"),
                sentences: PassDownWords(passDown: clause.passDown, isShare: clause.isShare).sentences),
            SectionWords(
                heading: Phrase(en: "Verdict", nl: "Oordeel"), sentences: VerdictWords(clause: clause).sentences),
            SectionWords(
                heading: Phrase(en: "Shortfall", nl: "Tekort"),
                sentences: ConsequenceWords(consequence: clause.consequence).sentences),
            SectionWords(
                heading: Phrase(en: "When it does not hold", nl: "Wanneer de bepaling niet geldt"),
                sentences: SuspensionWords(suspended: clause.suspended).sentences),
            SectionWords(
                heading: Phrase(en: "Where it comes from", nl: "Herkomst"),
                sentences: OriginWords(clause: clause).sentences),
        ]
    }

    private static func owed(_ clause: Clause) -> SectionWords {
        let rule =
            switch clause.rule {
            case .valueShare(let rule): ValueShareWords(rule: rule, labourRule: clause.appliesTo.labourRule).owed
            case .spendShare(let rule): SpendShareWords(rule: rule).owed
            case .count(let rule): CountWords(rule: rule).owed
            case .hoursShare(let rule): HoursShareWords(rule: rule).owed
            case .duty(let duty): DutyWords(duty: duty).owed
            }
        let effort = EffortWords(effort: clause.effort, steps: clause.steps).sentences
        let agreed = AgreedWords(agreed: clause.agreed).sentences
        return SectionWords(
            heading: Phrase(en: "What is owed", nl: "De verplichting"), sentences: rule + agreed + effort)
    }

    private static func counts(_ clause: Clause) -> SectionWords {
        var rows: [RowWords] = []
        let rule: [Phrase]
        switch clause.rule {
        case .valueShare(let share):
            rule = ValueShareWords(rule: share, labourRule: clause.appliesTo.labourRule).counts
            rows = TableWords(table: share.values).rows
        case .spendShare(let share): rule = SpendShareWords(rule: share).counts
        case .count(let count): rule = CountWords(rule: count).counts
        case .hoursShare(let share): rule = HoursShareWords(rule: share).counts
        case .duty: rule = []
        }
        return SectionWords(
            heading: Phrase(en: "What counts", nl: "Wat meetelt"),
            sentences: rule + [clause.isMoney ? LevelWords.phrase(clause.countsFrom) : LevelWords.none],
            rows: rows)
    }
}

extension Clause {
    /// Whether its figures are money, whose lines can be confirmed and verified.
    fileprivate var isMoney: Bool {
        switch rule {
        case .valueShare, .spendShare: true
        case .count, .hoursShare, .duty: false
        }
    }

    /// Whether a subcontractor that carries the clause is judged by it too.
    fileprivate var isShare: Bool {
        switch rule {
        case .valueShare(let share): if case .rate = share.obligation.amount { true } else { false }
        case .spendShare, .hoursShare: true
        case .count, .duty: false
        }
    }
}
