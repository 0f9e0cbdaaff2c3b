/// How far a finding has come.
public enum FlagState: String, Sendable, Hashable, Codable, CaseIterable {
    /// It is found, and nothing said about it holds.
    case open
    /// An officer has seen it.
    case acknowledged
    /// The contractor was asked about it.
    case asked
    /// A recovery plan runs.
    case planned
    /// More time was granted and is not over.
    case extended
    /// It is waived for the time being.
    case waived
    /// An officer confirmed it.
    case confirmed
    /// An officer dismissed it on the facts as they are.
    case dismissed
    /// It is no longer found.
    case closed

    /// Whether nobody has to look at it now: it waits for its day or for other facts, and is not counted as open.
    public var isSettled: Bool {
        switch self {
        case .extended, .waived, .dismissed, .closed: true
        case .open, .acknowledged, .asked, .planned, .confirmed: false
        }
    }
}
