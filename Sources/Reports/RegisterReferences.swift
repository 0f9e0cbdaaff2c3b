import Tables

/// Names for the rows of a register whose own references repeat or are missing.
///
/// A name is made from what the row says, never from where it stands, so that importing a file again, sorted
/// otherwise or with rows added, finds the same contracts.
struct RegisterReferences {
    private var uses: [String: Int] = [:]
    private let naming: [Int]
    private let reference: Int?

    init(_ header: HeaderMap<RegisterColumn>) {
        reference = header.position(.reference)
        naming = [RegisterColumn.title, .supplier, .start].compactMap(header.position)
    }

    /// Counts a row's names; rows that repeat another whole are not to be counted.
    mutating func count(_ row: Row) {
        uses[written(row), default: 0] += 1
        uses[named(row), default: 0] += 1
    }

    /// The reference as it stands when it is the only one of its kind; else with eight digits made from title,
    /// supplier and start; where those repeat as well, made from every cell.
    func name(_ row: Row) -> String {
        let written = written(row)
        if !written.isEmpty, uses[written] == 1 { return written }
        let named = named(row)
        return uses[named] == 1 ? named : join(written, hash(row, 0..<row.count))
    }

    private func named(_ row: Row) -> String {
        join(written(row), hash(row, naming))
    }

    private func join(_ written: String, _ hash: Fingerprint) -> String {
        "\(written.isEmpty ? "no-ref" : written)/\(hash.hexadecimal(8))"
    }

    /// Case and blanks do not change the name.
    private func hash(_ row: Row, _ positions: some Sequence<Int>) -> Fingerprint {
        var hash = Fingerprint()
        for position in positions { hash.add(HeaderMap<RegisterColumn>.key(row.text(position))) }
        return hash
    }

    /// The reference; empty when the cell is blank or a placeholder.
    func written(_ row: Row) -> String {
        guard let reference, !Placeholder.isPlaceholder(row.utf8(reference)) else { return "" }
        return row.text(reference)
    }
}
