import Contracts
public import FoundationEssentials
public import Policies

/// A dossier as its public JSON states it (version 1), its clauses still as written.
public struct DossierFile: Sendable {
    private let body: DossierBody
    /// Kept for the place of what is found wrong later.
    private let json: Data

    /// Reads the file.
    ///
    /// - Throws: the first fault of the file, with its key path and place, what was found and what is expected.
    public init(json: Data) throws(DossierFault) {
        self.json = json
        do {
            body = try JSONDecoder().decode(DossierBody.self, from: json)
        } catch let error as DecodingError {
            throw DossierFault(brokenIn: json) ?? DossierFile.fault(in: json, orElse: error)
        } catch {
            throw DossierFault(path: "", message: "cannot be read: \(error)")
        }
        if let fault = DossierFile.unknownKey(in: json) { throw fault }
        guard body.dossier == 1 else {
            throw DossierFault(path: "dossier", message: "found version \(body.dossier), expected 1").placed(in: json)
        }
        do throws(DossierFault) {
            try DossierNames(body).check()
        } catch {
            throw error.placed(in: json)
        }
    }

    /// The dossier, with every clause that does not stand in the file taken from elsewhere.
    ///
    /// - Parameter clause: the clause of a policy's edition by code; nil when there is none.
    /// - Throws: the first commitment whose clause or parameters cannot be read or found.
    public func dossier(
        clause: (_ policy: String, _ edition: String, _ code: String) -> Clause?
    ) throws(DossierFault) -> Dossier {
        do throws(DossierFault) {
            return try unplaced(clause: clause)
        } catch {
            throw error.placed(in: json)
        }
    }

    private func unplaced(clause: (String, String, String) -> Clause?) throws(DossierFault) -> Dossier {
        var commitments: [Commitment] = []
        for (index, pledge) in body.commitments.enumerated() {
            let path = "commitments[\(index)]"
            let clause = try DossierFile.clause(of: pledge, at: path, from: clause)
            commitments.append(
                Commitment(
                    code: pledge.code, policy: pledge.policy, edition: pledge.edition, clause: clause,
                    parameters: try DossierFile.parameters(of: pledge, for: clause, at: path), from: pledge.from))
        }
        var dossier = Dossier(
            contract: body.contract, parties: body.parties, chain: body.chain, commitments: commitments,
            reports: body.reports)
        dossier.amendments = body.amendments ?? []
        dossier.changes = body.changes ?? []
        dossier.restated = body.restated ?? []
        dossier.valuations = body.decisions?.compactMap(\.valuation) ?? []
        dossier.otherClaims = body.otherClaims ?? []
        try dossier.check()
        return dossier
    }

    /// What is wrong with a text that the decoder refused: a misspelt key rather than the one that is missing for it,
    /// and the place where a text is no JSON, which the decoder does not tell.
    private static func fault(in json: Data, orElse error: DecodingError) -> DossierFault {
        walk(json) { $0.isKey || error.isNoJSON } ?? DossierFault(error).placed(in: json)
    }

    private static func unknownKey(in json: Data) -> DossierFault? {
        walk(json) { $0.isKey }
    }

    private static func walk(_ json: Data, for isMeant: (JSONWalk.Fault) -> Bool) -> DossierFault? {
        json.withUnsafeBytes { raw in
            let bytes = raw.bindMemory(to: UInt8.self)
            guard let fault = JSONWalk.fault(in: bytes, keys: .dossier), isMeant(fault) else { return nil }
            return DossierFault(fault, in: bytes)
        }
    }

    private static func clause(
        of pledge: DossierBody.Pledge, at path: String, from library: (String, String, String) -> Clause?
    ) throws(DossierFault) -> Clause {
        let found = try written(pledge, at: path) ?? library(pledge.policy, pledge.edition, pledge.code)
        guard let clause = found else {
            throw DossierFault(
                path: path,
                message: "found no clause \(Quotation(pledge.code)) in policy \(Quotation(pledge.policy)), edition "
                    + "\(Quotation(pledge.edition)); "
                    + "expected one there, or the clause itself under \"clause\"")
        }
        return clause
    }

    private static func parameters(
        of pledge: DossierBody.Pledge, for clause: Clause, at path: String
    ) throws(DossierFault) -> Parameters {
        guard let written = pledge.parameters else { return Parameters() }
        do {
            return try Parameters(written, of: clause, at: "\(path).parameters")
        } catch {
            throw DossierFault(error)
        }
    }

    private static func written(_ pledge: DossierBody.Pledge, at path: String) throws(DossierFault) -> Clause? {
        guard let node = pledge.clause else { return nil }
        do {
            return try Clause(node, at: "\(path).clause")
        } catch {
            throw DossierFault(error)
        }
    }
}

extension Dossier {
    /// Reads a dossier from its public JSON.
    ///
    /// - Parameters:
    ///   - json: the file.
    ///   - clause: the clause of a policy's edition by code, for commitments that do not state theirs; nil for none.
    /// - Throws: the first fault, with its key path and place, what was found and what is expected.
    public init(
        json: Data, clause: (_ policy: String, _ edition: String, _ code: String) -> Clause?
    ) throws(DossierFault) {
        self = try DossierFile(json: json).dossier(clause: clause)
    }
}

extension DecodingError {
    /// Whether the text is no JSON at all.
    fileprivate var isNoJSON: Bool {
        if case .dataCorrupted(let context) = self { context.codingPath.isEmpty } else { false }
    }
}

extension DossierFault {
    /// The faults of a clause or of its parameters.
    fileprivate init(_ faults: PolicyFaults) {
        let all = faults.faults.map { DossierFault(path: $0.path, message: $0.message) }
        self = all.first ?? DossierFault(path: "", message: faults.description)
        others = Array(all.dropFirst())
    }
}
