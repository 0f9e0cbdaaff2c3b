/// A ratio of two whole numbers of any size, reckoned as slowly as on paper: the digits of base 10,000 in an array.
///
/// It shares nothing with the program's own arithmetic, so that the two can be held against each other.
struct ExactNumber: Equatable {
    /// Digits of base 10,000, the lowest first, without leading zeros.
    private typealias Digits = [Int]

    private var isNegative = false
    private var top: [Int]
    private var bottom: [Int]

    /// A whole number, or a ratio of two; the divisor is above zero.
    init(_ value: Int, over divisor: Int = 1) {
        isNegative = value < 0
        top = ExactNumber.digits(value.magnitude)
        bottom = ExactNumber.digits(divisor.magnitude)
    }

    private init(isNegative: Bool, top: [Int], bottom: [Int]) {
        self.isNegative = isNegative
        self.top = top
        self.bottom = bottom
    }

    static func + (left: ExactNumber, right: ExactNumber) -> ExactNumber {
        let (a, b) = (product(left.top, right.bottom), product(right.top, left.bottom))
        let bottom = product(left.bottom, right.bottom)
        if left.isNegative == right.isNegative {
            return ExactNumber(isNegative: left.isNegative, top: sum(a, b), bottom: bottom)
        }
        return isLess(a, b)
            ? ExactNumber(isNegative: right.isNegative, top: difference(b, a), bottom: bottom)
            : ExactNumber(isNegative: left.isNegative, top: difference(a, b), bottom: bottom)
    }

    static func - (left: ExactNumber, right: ExactNumber) -> ExactNumber {
        left + ExactNumber(isNegative: !right.isNegative, top: right.top, bottom: right.bottom)
    }

    static func * (left: ExactNumber, right: ExactNumber) -> ExactNumber {
        ExactNumber(
            isNegative: left.isNegative != right.isNegative, top: product(left.top, right.top),
            bottom: product(left.bottom, right.bottom))
    }

    /// One divided by it; it is above zero.
    var inverse: ExactNumber { ExactNumber(isNegative: false, top: bottom, bottom: top) }

    static func < (left: ExactNumber, right: ExactNumber) -> Bool {
        let gap = left - right
        return gap.isNegative && !gap.top.isEmpty
    }

    static func == (left: ExactNumber, right: ExactNumber) -> Bool { (left - right).top.isEmpty }

    /// The nearest whole number, half-way to the even one; nil beyond 18 digits.
    var roundedHalfEven: Int? {
        let (whole, rest) = ExactNumber.divided(top, by: bottom)
        let twice = ExactNumber.sum(rest, rest)
        guard var value = ExactNumber.int(whole) else { return nil }
        if ExactNumber.isLess(bottom, twice) || (twice == bottom && value % 2 != 0) { value += 1 }
        return isNegative ? -value : value
    }

    private static func digits(_ value: UInt) -> Digits {
        var (left, digits) = (value, Digits())
        while left > 0 {
            digits.append(Int(left % 10_000))
            left /= 10_000
        }
        return digits
    }

    private static func int(_ digits: Digits) -> Int? {
        digits.count > 4 ? nil : digits.reversed().reduce(0) { $0 * 10_000 + $1 }
    }

    private static func trimmed(_ digits: Digits) -> Digits {
        Digits(digits.prefix((digits.lastIndex { $0 != 0 } ?? -1) + 1))
    }

    private static func sum(_ left: Digits, _ right: Digits) -> Digits {
        var (result, carry) = (Digits(), 0)
        for index in 0..<max(left.count, right.count) {
            let value = (index < left.count ? left[index] : 0) + (index < right.count ? right[index] : 0) + carry
            result.append(value % 10_000)
            carry = value / 10_000
        }
        return carry > 0 ? result + [carry] : result
    }

    private static func difference(_ left: Digits, _ right: Digits) -> Digits {
        var (result, borrow) = (Digits(), 0)
        for index in left.indices {
            var value = left[index] - borrow - (index < right.count ? right[index] : 0)
            borrow = value < 0 ? 1 : 0
            value += borrow * 10_000
            result.append(value)
        }
        return trimmed(result)
    }

    private static func product(_ left: Digits, _ right: Digits) -> Digits {
        var result = Digits(repeating: 0, count: left.count + right.count)
        for (i, a) in left.enumerated() {
            var carry = 0
            for (j, b) in right.enumerated() {
                let value = result[i + j] + a * b + carry
                result[i + j] = value % 10_000
                carry = value / 10_000
            }
            result[i + right.count] += carry
        }
        return trimmed(result)
    }

    private static func isLess(_ left: Digits, _ right: Digits) -> Bool {
        left.count == right.count
            ? left.reversed().lexicographicallyPrecedes(right.reversed()) : left.count < right.count
    }

    /// Long division, each digit by trying.
    private static func divided(_ value: Digits, by divisor: Digits) -> (whole: Digits, rest: Digits) {
        var (whole, rest) = (Digits(), Digits())
        for digit in value.reversed() {
            rest = trimmed([digit] + rest)
            var (low, high) = (0, 9_999)
            while low < high {
                let middle = (low + high + 1) / 2
                if isLess(rest, product(divisor, digits(UInt(middle)))) { high = middle - 1 } else { low = middle }
            }
            rest = difference(rest, product(divisor, digits(UInt(low))))
            whole.insert(low, at: 0)
        }
        return (trimmed(whole), rest)
    }
}
