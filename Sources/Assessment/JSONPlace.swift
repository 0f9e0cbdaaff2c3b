/// The way along a path, asked only where something is wrong with the value at its end.
extension JSONWalk {
    /// The byte where the value begins that a path leads to; where it leads to nothing, that of the value in which it
    /// ends; nil when the text is no JSON.
    static func offset(of path: String, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var walk = JSONWalk(bytes)
        var rest = Substring(path)
        do throws(Fault) {
            while true {
                walk.skipBlanks()
                let start = walk.position
                guard try walk.takeStep(of: &rest) else { return start }
            }
        } catch {
            return nil
        }
    }

    /// Goes to the value that the first step of a path leads to; false when there is none.
    private mutating func takeStep(of path: inout Substring) throws(Fault) -> Bool {
        guard !path.isEmpty else { return false }
        switch next {
        case UInt8(ascii: "{"): return try findKey(of: &path)
        case UInt8(ascii: "["): return try findElement(of: &path)
        default: return false
        }
    }

    private mutating func findKey(of path: inout Substring) throws(Fault) -> Bool {
        position += 1
        skipBlanks()
        while next == UInt8(ascii: "\"") {
            let name = try text()
            skipBlanks()
            try take(UInt8(ascii: ":"), "a colon behind the key")
            if let rest = JSONWalk.rest(of: path, behind: String(decoding: bytes[name], as: UTF8.self)) {
                path = rest
                return true
            }
            try value(nil)
            skipBlanks()
            if next == UInt8(ascii: ",") { position += 1 }
            skipBlanks()
        }
        return false
    }

    private mutating func findElement(of path: inout Substring) throws(Fault) -> Bool {
        guard path.first == "[", let close = path.firstIndex(of: "]"), let index = Int(path[..<close].dropFirst())
        else { return false }
        position += 1
        for _ in 0..<index {
            try value(nil)
            skipBlanks()
            guard next == UInt8(ascii: ",") else { return false }
            position += 1
        }
        let rest = path[close...].dropFirst()
        path = rest.hasPrefix(".") ? rest.dropFirst() : rest
        return true
    }

    /// What is left of a path behind a key; nil when it does not begin with that key.
    private static func rest(of path: Substring, behind key: String) -> Substring? {
        guard path.hasPrefix(key) else { return nil }
        let rest = path.dropFirst(key.count)
        switch rest.first {
        case nil, "[": return rest
        case ".": return rest.dropFirst()
        default: return nil
        }
    }
}
