import HTTPTypes
import Hummingbird
import Policies
import Store

extension Language {
    /// The language that somebody reads: their own, else the one that the address or the browser asks for.
    init(of caller: Caller, asking request: Request) {
        if case .session(let open, _) = caller {
            self = open.account.language
            return
        }
        if let asked = FormQuery(request.uri.query)["language"].flatMap(Language.init(rawValue:)) {
            self = asked
            return
        }
        let first = request.headers[.acceptLanguage]?.split(separator: ",").first?.prefix(2).lowercased()
        self = first.flatMap(Language.init(rawValue:)) ?? .en
    }
}
