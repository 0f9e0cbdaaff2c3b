/// Words that column names of payment lists, contract registers and reports are made of, in English and Dutch.
enum HeaderWords {
    private static let longest = 80
    private static let words = Set(
        """
        account aantal adres amount area authority award bedrag beneficiary bewijs block blok body bonuses buyer \
        category classification code commitment company contract cost count currency customer date datum day days \
        department description detailed directorate directotate division document duration einddatum end entity \
        evidence expenditure expense expenses extension factuur factuurnummer family fte gross hours id identifier \
        inkooporder invoice item kind kvk kvknummer label level leverancier line location naam name narrative net \
        netto node nummer number omschrijving ontvanger order organisation organization paid payee payer payment \
        period periode person persoon plaats postcode process project purchasing purpose quantity rate reason \
        reference role sector sme spend start startdatum status subcontractor sum supplier supply title total town \
        transaction trade type unit uren uri value vat vendor visibility ward wage wages week worker year zone btw \
        actual afdeling begroot betaaldatum betaling budget eenheid functie kosten medewerker onderaannemer \
        opdrachtnemer opmerking opmerkingen partij prijs soort tarief toelichting werkelijk werknemer
        """.split(separator: " ").map { Array($0.utf8) })

    /// Whether a cell says one of the words; a sentence says none, however many it holds.
    static func isKnown(_ utf8: ArraySlice<UInt8>) -> Bool {
        var isKnown = false
        forEachWord(utf8) { word in
            isKnown = words.contains(word)
            return !isKnown
        }
        return isKnown
    }

    /// Whether a cell says nothing but such words, as `Contract value` does and `Amount tbc` does not.
    static func isMadeOf(_ utf8: ArraySlice<UInt8>) -> Bool {
        var isMade = false
        forEachWord(utf8) { word in
            isMade = words.contains(word)
            return isMade
        }
        return isMade
    }

    /// Hands out the words in lower case until `body` returns false.
    private static func forEachWord(_ utf8: ArraySlice<UInt8>, _ body: ([UInt8]) -> Bool) {
        guard utf8.count <= longest else { return }
        var word: [UInt8] = []
        var lastWasLower = false
        for byte in utf8 {
            let isUpper = byte >= 0x41 && byte <= 0x5A
            let isLower = byte >= 0x61 && byte <= 0x7A
            // `NetAmount` and `net_amount` are two words each.
            if !(isUpper || isLower) || (isUpper && lastWasLower), !word.isEmpty {
                guard body(word) else { return }
                word.removeAll(keepingCapacity: true)
            }
            if isUpper || isLower { word.append(byte | 0x20) }
            lastWasLower = isLower
        }
        if !word.isEmpty { _ = body(word) }
    }
}
