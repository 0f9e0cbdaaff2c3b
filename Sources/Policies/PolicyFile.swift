/// The published text of a policy: YAML with `policy`, `title` and `editions`.
public enum PolicyFile {
    /// Reads a policy file.
    ///
    /// - Parameters:
    ///   - text: the YAML text, at most 1 MiB, without anchors, aliases and tags.
    ///   - name: the name of the file, which faults begin with.
    /// - Throws: every fault of the file, each with line and column.
    public static func read(_ text: String, name: String) throws(PolicyFaults) -> Policy {
        var found: [PolicyFault]
        do throws(PolicyFaults) {
            let log = ReadingLog()
            let policy = Policy(Cursor(node: try PolicyNode(yaml: text), path: "", log: log))
            if let policy, log.faults.isEmpty { return policy }
            found = log.sorted
        } catch {
            found = error.faults
        }
        for index in found.indices { found[index].file = name }
        throw PolicyFaults(found)
    }
}
