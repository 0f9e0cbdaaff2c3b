import Contracts
import Policies

/// The node under assessment, as if it were a contract of its own.
struct Subject {
    /// Its place in the chain.
    let place: Int
    /// Its name.
    let node: String
    /// Its place and the places below it.
    let places: Range<Int>
    /// Whether it is the prime, for which minimum, cap and wage sum hold.
    let isPrime: Bool
    /// Its value in ten-thousandths; nothing while unknown.
    let value: Int128
    /// Its first day.
    let start: Day
    /// Its last day; may lie before the first when the register has it so.
    let end: Day

    /// - Parameter contract: the contract as it stands at the cut-off.
    init(_ place: Int, in dossier: IndexedDossier, contract: Contract) {
        self.place = place
        node = dossier.chain.nodes[place].node
        places = dossier.subtree(of: place)
        isPrime = place == dossier.prime
        value = isPrime ? Int128(contract.value.units) : dossier.value(of: place)
        start = isPrime ? contract.start : dossier.start(of: place)
        end = isPrime ? contract.end : dossier.end(of: place)
    }
}
