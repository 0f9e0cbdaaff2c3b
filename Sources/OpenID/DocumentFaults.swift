/// Collects what is wrong with what a provider says of itself.
struct DocumentFaults {
    /// Where it says it.
    let place: String
    let issuer: ProviderAddress
    private(set) var faults: [String] = []
    private(set) var notes: [String] = []

    init(place: String, issuer: ProviderAddress) {
        (self.place, self.issuer) = (place, issuer)
    }

    /// The address of a field; nil, and noted, where it is none.
    mutating func address(_ text: String?, _ field: String) -> ProviderAddress? {
        guard let text else {
            faults.append("\(place): \(field) is missing; expected an address that begins with https://")
            return nil
        }
        do {
            let address = try ProviderAddress(text)
            guard !address.isPlain || issuer.isPlain else {
                faults.append(
                    "\(place): \(field) is \"\(text)\", which is not encrypted; expected an address that begins with "
                        + "https://")
                return nil
            }
            return address
        } catch {
            faults.append("\(place): \(field) is \(error.description)")
            return nil
        }
    }

    /// Notes what the fields besides the addresses have wrong.
    mutating func note(_ fields: ProviderDocument.Fields, _ settings: ProviderSettings) {
        if fields.issuer != issuer.text {
            let found = fields.issuer.map { "\"\(ShownText.of($0, upTo: 200))\"" } ?? "missing"
            faults.append(
                "\(place): issuer is \(found); the settings say \"\(issuer.text)\", and both have to be alike to the "
                    + "letter")
        }
        demand("code", in: fields.responseTypes, "response_types_supported", "turn on the authorization code flow")
        demand(
            "authorization_code", in: fields.grantTypes, "grant_types_supported", "turn on the authorization code flow")
        demand("S256", in: fields.challengeMethods, "code_challenge_methods_supported", "turn on PKCE with S256")
        demand(
            "client_secret_basic", in: fields.clientMethods, "token_endpoint_auth_methods_supported",
            "let the client show its secret by HTTP Basic")
        if let algorithms = fields.algorithms, !algorithms.contains(where: { SigningAlgorithm(rawValue: $0) != nil }) {
            faults.append(
                "\(place): id_token_signing_alg_values_supported has \(Self.list(algorithms)); expected RS256 or "
                    + "ES256. Let the provider sign by one of them")
        }
        if let scopes = fields.scopes,
            let missing = settings.name.scope.split(separator: " ").first(where: {
                !scopes.contains(String($0))
            })
        {
            notes.append(
                "\(place): scopes_supported has no \(missing), which \(settings.name.rawValue) may come with")
        }
        if let factor = settings.factor, factor.claim == .acr, let classes = fields.classes,
            !classes.contains(factor.value)
        {
            notes.append(
                "\(place): acr_values_supported has no \(factor.value); without it everybody's own second factor is "
                    + "asked for here")
        }
    }

    /// A list that is left out says nothing, or that what is usual is supported.
    private mutating func demand(_ value: String, in list: [String]?, _ field: String, _ remedy: String) {
        guard let list, !list.contains(value) else { return }
        faults.append("\(place): \(field) has \(Self.list(list)); expected \(value) among them: \(remedy)")
    }

    private static func list(_ values: [String]) -> String {
        values.isEmpty ? "nothing" : values.prefix(12).map { ShownText.of($0, upTo: 40) }.joined(separator: ", ")
    }
}
