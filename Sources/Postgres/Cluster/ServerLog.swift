import FoundationEssentials

/// What the server wrote in its log.
struct ServerLog {
    private static let tail = 16_384

    let layout: ClusterLayout

    init(_ layout: ClusterLayout) {
        self.layout = layout
    }

    /// What it last said of a fault that ended it; nil when it said nothing of the kind, or cannot be read.
    var lastFault: String? {
        let files = FileManager.default
        let names = (try? files.contentsOfDirectory(atPath: layout.log)) ?? []
        let dated = names.compactMap { name -> (day: Date, path: String)? in
            let path = "\(layout.log)/\(name)"
            let day = (try? files.attributesOfItem(atPath: path))?[.modificationDate] as? Date
            return day.map { ($0, path) }
        }
        guard let latest = dated.max(by: { $0.day < $1.day }), let bytes = files.contents(atPath: latest.path) else {
            return nil
        }
        let lines = String(decoding: bytes.suffix(Self.tail), as: UTF8.self).split(whereSeparator: \.isNewline)
        let fault = lines.last { line in ["FATAL:", "PANIC:"].contains { line.contains($0) } }
        return fault.map(String.init)
    }
}
