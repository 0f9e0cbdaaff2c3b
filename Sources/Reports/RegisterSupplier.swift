import Contracts
import Tables

/// The supplier of a register row, with how it was identified.
struct RegisterSupplier {
    let party: Party
    let postcode: String?

    /// The row's supplier; nil, with a problem noted, when the row names nobody.
    ///
    /// A text that is no number of a known kind is no identifier: the supplier is then known by name and postcode,
    /// as names alone repeat.
    init?(_ row: Row, _ cells: inout RegisterCells, scheme: String) {
        let name = cells.written(.supplier, row).flatMap { CollectiveName.isNobody($0) ? nil : $0 }
        let number = cells.text(.supplierNumber, row)
        let identifier = number.flatMap { PartyIdentifier.read($0, scheme: scheme) }
        postcode = cells.text(.supplierPostcode, row)
        if number != nil, identifier == nil {
            cells.report(
                .supplierNumber, row,
                PartyIdentifier.expectation(scheme: scheme)
                    + "; the supplier is known by name and postcode until then", severity: .warning)
        }
        guard
            let id = identifier
                ?? name.flatMap({ RegisterSupplier.local(name: $0, postcode: cells.text(.supplierPostcode, row)) })
        else {
            cells.report(.supplier, row, "expected the supplier's name or number; write at least one of them")
            return nil
        }
        party = Party(id: id, name: name ?? "", attributes: RegisterSupplier.attributes(row, &cells))
    }

    private static func local(name: String, postcode: String?) -> String? {
        guard let id = PartyIdentifier.local(name: name) else { return nil }
        let place = (postcode ?? "").uppercased().filter { $0.isLetter || $0.isNumber }
        return place.isEmpty ? id : "\(id)-\(place)"
    }

    private static func attributes(_ row: Row, _ cells: inout RegisterCells) -> [Attribute] {
        var attributes: [Attribute] = []
        for (column, shareColumn, code) in RegisterColumn.statuses {
            let value = cells.text(column, row).flatMap(StatusWord.read)
            let share = cells.text(shareColumn, row).flatMap(ShareText.read)
            if cells.text(shareColumn, row) != nil, share == nil || value != .yes {
                cells.passOver(shareColumn, row, "\(ShareText.expectation), beside yes in \"\(column.label)\"")
            }
            guard cells.text(column, row) != nil else { continue }
            if let value {
                attributes.append(Attribute(code: code, value: value, share: value == .yes ? share : nil))
            } else {
                cells.passOver(column, row, StatusWord.expectation)
            }
        }
        return attributes
    }
}
