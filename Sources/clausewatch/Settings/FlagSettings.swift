import Assessment
import Contracts

extension Settings {
    /// Which kinds of flags are shown, only counted, or left out; every name that is no kind is told at once.
    func flagRules() throws(SettingsError) -> FlagRules {
        var rules = FlagRules.all
        var faults: [String] = []
        var seen: Set<Flag.Kind> = []
        let modes: [(SettingKey, FlagRules.Mode)] = [(.flagsShadow, .shadow), (.flagsOff, .off)]
        for (key, mode) in modes {
            for name in (text(key) ?? "").split(whereSeparator: { $0 == "," || $0.isWhitespace }) {
                guard let kind = Flag.Kind(rawValue: String(name)) else {
                    let known = Flag.Kind.allCases.map(\.rawValue).joined(separator: ", ")
                    faults.append("\(key.name) names \"\(name)\", which is no kind of flag; the kinds are \(known).")
                    continue
                }
                if !seen.insert(kind).inserted {
                    faults.append("\(key.name) names \(kind.rawValue), which is named before; name it once.")
                }
                rules[kind] = mode
            }
        }
        guard faults.isEmpty else { throw SettingsError(faults) }
        return rules
    }

    /// Where one severity ends and the next begins.
    func severityBounds() throws(SettingsError) -> SeverityBounds {
        let (medium, high) = (try number(.severityMedium), try number(.severityHigh))
        guard medium <= high else {
            throw SettingsError([
                "flags.severity-medium is \(medium) and flags.severity-high \(high); the second must not be smaller."
            ])
        }
        return SeverityBounds(
            medium: Quantity(medium), high: Quantity(high), days: try number(.severityDays))
    }
}
