/// The records of one sheet, which was read through once when it was opened.
struct SheetRecords: RecordSource {
    let facts: SheetFacts
    private let form: any SheetForm
    /// The sheet's rows; nil when they are too many to be kept and are read anew for each run.
    private let kept: [RowTape]?
    /// The bytes of the rows that are kept and of the texts they share.
    let held: Int

    var units: [ShownUnit] { form.units }

    init(_ form: any SheetForm) throws(TableError) {
        self.form = form
        var tapes: [RowTape] = []
        var size = 0
        let limit = form.plan.limits.kept
        facts = try form.read { (tape) throws(TableError) in
            size += tape.whole
            if size <= limit { tapes.append(tape.fitted()) } else { tapes = [] }
            return true
        }
        kept = size <= limit ? tapes : nil
        held = form.plan.texts.size + (size <= limit ? size : 0)
    }

    func forEachRecord(
        _ body: (borrowing RawRecord) throws(TableError) -> Bool
    ) throws(TableError) -> RunFacts {
        var player = TapePlayer(form.plan, facts.merges)
        if let kept {
            for tape in kept {
                try form.plan.archive.time.check()
                guard try player.play(tape, body) else { break }
            }
        } else {
            _ = try form.read { (tape) throws(TableError) in try player.play(tape, body) }
        }
        var notes = facts.notes
        if let covered = player.covered {
            notes.append(
                "Filled cells that a merged range covers: \(covered.count), the first is \(covered.first.text); "
                    + "the sheet does not show them and they were left out.")
        }
        return RunFacts(notes: notes)
    }
}
