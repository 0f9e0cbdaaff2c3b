/// A request the store cannot carry out, told to a person.
public struct StoreError: Error, Sendable, Hashable {
    /// What kind of request failed.
    public var code: Code
    /// What was wrong, what was expected and what to do.
    public var message: String

    /// The kinds, with numbers that are never used again for another.
    public enum Code: String, Sendable, Hashable {
        case schemaBehind = "ST201"
        case schemaAhead = "ST202"
        case schemaChanged = "ST203"
        case unknownAuthority = "ST211"
        case authorityNotChosen = "ST212"
        case unknownContract = "ST213"
        case unknownPeriod = "ST214"
        case unknownLine = "ST215"
        case unusableAgreement = "ST216"
        case unknownParty = "ST217"
        case mergedParty = "ST218"
        case unknownNode = "ST219"
        case unusableConsent = "ST220"
        case damagedFact = "ST221"
        case unknownVersion = "ST222"
        case unknownFlag = "ST231"
        case unusableDecision = "ST232"
        case decidedMeanwhile = "ST233"
        case keyOfOtherRequest = "ST241"
        case unknownUpload = "ST242"
        case tooManyUploads = "ST243"
        case personKeyMissing = "ST251"
        case otherPersonKey = "ST252"
        case auditBroken = "ST261"
        case unusableHead = "ST262"
        case unusableAccount = "ST271"
        case linkUsed = "ST272"
        case accountKeyMissing = "ST273"
        case unusablePassword = "ST274"
        case membershipStands = "ST275"
    }

    /// An error with its message.
    public init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }
}

extension StoreError: CustomStringConvertible {
    /// The message.
    public var description: String { message }
}
