/// The published text of a policy: YAML with `policy`, `title` and `editions`.
public enum PolicyFile {
    /// What a reading of a file found.
    public struct Finding: Sendable, Hashable {
        /// The policy; nil when there are faults.
        public var policy: Policy?
        /// What keeps the file from being read as meant, in the order of places, as ``PolicyFile/read(_:name:)``
        /// throws.
        public var faults: [PolicyFault]
        /// What is read as written but looks unintended, in the order of places.
        public var warnings: [PolicyFault]
    }

    /// Reads a policy file.
    ///
    /// - Parameters:
    ///   - text: the YAML text, at most 1 MiB, without anchors, aliases and tags.
    ///   - name: the name of the file, which faults begin with.
    /// - Throws: the faults of the file, each with line and column; of more than 200 the first that were found.
    public static func read(_ text: String, name: String) throws(PolicyFaults) -> Policy {
        let finding = check(text, name: name)
        guard let policy = finding.policy else { throw PolicyFaults(finding.faults) }
        return policy
    }

    /// Reads a policy file and tells all that was found in it. The parameters are those of ``read(_:name:)``.
    public static func check(_ text: String, name: String) -> Finding {
        let log = ReadingLog()
        var policy: Policy?
        var faults: [PolicyFault]
        do throws(PolicyFaults) {
            policy = Policy(Cursor(node: try PolicyNode(yaml: text), path: "", log: log))
            faults = log.sortedFaults
        } catch {
            faults = error.faults
        }
        var warnings = log.sortedWarnings
        for index in faults.indices { faults[index].file = name }
        for index in warnings.indices { warnings[index].file = name }
        return Finding(policy: faults.isEmpty ? policy : nil, faults: faults, warnings: warnings)
    }
}
