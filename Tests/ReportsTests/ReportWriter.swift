import Contracts
import Reports
import TestSupport

/// Writes facts as a contractor might: some delimiter, some way to write numbers and days, columns in some order.
struct ReportWriter {
    var random: SeededRandom
    private let delimiter: String
    private let decimal: String
    private let days: Int
    private let isDutch: Bool
    private let columns: [String]

    private static let english = [
        "kind", "node", "payee", "payee name", "payee node", "amount", "date", "role", "person", "block", "from", "to",
        "hours per week", "bonuses", "quantity", "count", "outcome", "group", "code", "value",
    ]
    private static let dutch = [
        "Soort", "Knoop", "KvK-nummer", "Naam", "Onderaanneming ref", "Bedrag", "Datum", "Rol", "Persoon", "Bouwblok",
        "Van", "T/m", "Uren per week", "Bonussen", "Aantal", "count", "Uitkomst", "Groep", "Code", "Waarde",
    ]

    init(_ random: SeededRandom) {
        var random = random
        delimiter = [",", ";", "\t"].randomElement(using: &random) ?? ","
        decimal = [".", ","].randomElement(using: &random) ?? "."
        days = Int.random(in: 0...2, using: &random)
        isDutch = Bool.random(using: &random)
        columns = Self.english.shuffled(using: &random)
        self.random = random
    }

    func text(_ facts: [(node: String, fact: Fact)]) -> String {
        let header = columns.map { name in
            isDutch ? zip(Self.english, Self.dutch).first { $0.0 == name }?.1 ?? name : name
        }
        let rows = facts.map { node, fact in
            let cells = cells(fact)
            return columns.map { cells[$0] ?? ($0 == "node" ? node : "") }
        }
        return ([header] + rows).map { $0.map(quoted).joined(separator: delimiter) }.joined(separator: "\r\n")
    }

    private func quoted(_ cell: String) -> String {
        cell.contains(delimiter) || cell.contains("\"") ? "\"" + cell + "\"" : cell
    }

    private func cells(_ fact: Fact) -> [String: String] {
        switch fact {
        case .payment(let payment):
            [
                "kind": isDutch ? "Betaling" : "payment", "payee": payment.payee, "payee node": payment.payeeNode ?? "",
                "amount": written(payment.amount), "date": written(payment.date), "role": payment.role ?? "",
            ]
        case .receipt(let amount, let date):
            ["kind": isDutch ? "ontvangst" : "Receipt", "amount": written(amount), "date": written(date)]
        case .placement(let placement):
            [
                "kind": isDutch ? "plaatsing" : "placement", "person": placement.person, "block": placement.block,
                "from": written(placement.days.start), "to": written(placement.days.end),
                "hours per week": written(placement.hoursPerWeek), "bonuses": placement.bonuses.joined(separator: "|"),
            ]
        case .activity(let block, let quantity, let date):
            [
                "kind": isDutch ? "activiteit" : "activity", "block": block, "quantity": written(quantity),
                "date": written(date),
            ]
        case .purchase(let purchase):
            [
                "kind": isDutch ? "inkoop" : "purchase", "block": purchase.block, "payee": purchase.payee,
                "amount": written(purchase.amount), "date": written(purchase.date),
            ]
        case .outreach(let outreach):
            [
                "kind": isDutch ? "benadering" : "outreach", "payee": outreach.party ?? "",
                "count": String(outreach.count.units / Quantity.scale), "outcome": outreach.outcome,
                "date": written(outreach.date),
            ]
        case .hours(let group, let quantity, let date):
            [
                "kind": isDutch ? "uren" : "hours", "group": group, "quantity": written(quantity),
                "date": written(date),
            ]
        case .statement(let code, let value, let date):
            [
                "kind": isDutch ? "verklaring" : "statement", "code": code, "value": value.rawValue,
                "date": written(date),
            ]
        }
    }

    private func written(_ quantity: Quantity) -> String {
        quantity.description.split(separator: ".").joined(separator: decimal)
    }

    private func written(_ day: Day) -> String {
        let (year, month, number) = day.parts
        return switch days {
        case 0: day.description
        case 1: "\(number)-\(month)-\(year)"
        default: "\(number)/\(month)/\(year)"
        }
    }
}
