/// The number under which a kind of line is stored; a number is never used again for another kind.
enum LineKind: Int16 {
    case payment = 1
    case receipt = 2
    case placement = 3
    case activity = 4
    case purchase = 5
    case outreach = 6
    case hours = 7
    case statement = 8
    case subcontract = 9
}
