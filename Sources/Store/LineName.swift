/// The name of a line: the number of its report's receipt and its row, `1204.17`.
struct LineName {
    let version: Int64
    let row: Int

    var text: String {
        // Every line needs one: a text put together piece by piece takes several times as long, and one of at most
        // 15 bytes takes no memory beside its own words.
        let isShort = version.magnitude < 100_000_000 && row.magnitude < 1_000_000
        return String(unsafeUninitializedCapacity: isShort ? 15 : 40) { buffer in
            var end = LineName.put(UInt64(version.magnitude), into: buffer, at: 0)
            buffer[end] = UInt8(ascii: ".")
            end = LineName.put(UInt64(row.magnitude), into: buffer, at: end + 1)
            return end
        }
    }

    /// Writes the digits of a number; gives the position behind them.
    private static func put(_ number: UInt64, into buffer: UnsafeMutableBufferPointer<UInt8>, at start: Int) -> Int {
        var (end, rest) = (start, number)
        repeat {
            buffer[end] = UInt8(ascii: "0") + UInt8(rest % 10)
            rest /= 10
            end += 1
        } while rest > 0
        buffer[start..<end].reverse()
        return end
    }
}
