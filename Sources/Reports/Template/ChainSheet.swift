import Contracts
import Policies
import Tables

/// The sheet that shows the chain as it is known; it is there to be read.
struct ChainSheet {
    let form: ReportForm
    let history: ReportHistory

    var sheet: NewSheet {
        let words = FormGuide(language: form.language)
        let known = history.chain.filter { form.context.nodes[$0.node] != nil }
        return NewSheet(
            name: words.chainSheet,
            columns: zip(words.chainColumns.indices, [12, 12, 24, 34, 18, 14, 14, 40]).map { place, width in
                NewColumn(width: width, format: place == 4 ? .amount : (5...6).contains(place) ? .date : .text)
            },
            rows: [
                [NewCell(.text(TemplateMark.text("chain")), look: .faint)],
                words.chainColumns.map { NewCell(.text($0), look: .header) },
            ] + known.map(row), frozenRows: 2)
    }

    private func row(_ node: ChainNode) -> [NewCell] {
        let contract = form.context.contract
        let isPrime = node.parent == nil
        return [
            text(node.node), text(node.parent ?? ""), text(node.party), text(history.name(of: node.party) ?? ""),
            (isPrime ? contract.value : node.value).map {
                NewCell(.number($0.description), format: .amount, look: .given)
            } ?? NewCell(.blank),
            day(node.start ?? contract.start), day(node.end ?? contract.end),
            text(node.carries.joined(separator: ", ")),
        ]
    }

    private func text(_ text: String) -> NewCell {
        NewCell(text.isEmpty ? .blank : .text(text), look: text.isEmpty ? .plain : .given)
    }

    private func day(_ day: Day) -> NewCell {
        NewCell(.day(year: day.parts.year, month: day.parts.month, day: day.parts.day), format: .date, look: .given)
    }
}
