/// A part of a container that is written anew from texts and from stretches of its own former bytes between them.
struct SplicedPart: Sendable {
    let part: Archive.Part
    /// The texts, one more than there are stretches: each stretch stands between two of them.
    let texts: [[UInt8]]
    let kept: [Range<Int>]

    var size: Int { texts.reduce(0) { $0 + $1.count } + kept.reduce(0) { $0 + $1.count } }
}
