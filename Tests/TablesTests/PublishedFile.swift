/// What a correct reader makes of one published file.
struct PublishedFile: Decodable {
    struct Amount: Decodable {
        let column: Int
        let readable: Int
        let sum: String
        let negative: Int
        let negativeSum: String
        let zero: Int
        let blank: Int
        let unreadable: [String: Int]
        let min: String
        let max: String

        enum CodingKeys: String, CodingKey {
            case column, readable, sum, negative, zero, blank, unreadable, min, max
            case negativeSum = "negative_sum"
        }
    }

    struct Date: Decodable {
        let column: Int
        let format: String
        let readable: Int
        let min: String
        let max: String
        let blank: Int
        let unreadable: [String: Int]
    }

    struct Payee: Decodable {
        let column: Int
        let distinct: Int

        enum CodingKeys: String, CodingKey {
            case column
            case distinct = "distinct_as_written"
        }
    }

    let encoding: String
    let bom: String
    let lineEnd: String
    let records: Int
    let headerRow: Int
    let header: [String]
    let emptyRows: Int
    let dataRows: Int
    let firstDataRow: Int
    let lastDataRow: Int
    let amount: Amount
    let date: Date?
    let payee: Payee

    enum CodingKeys: String, CodingKey {
        case encoding, bom, records, header, amount, date, payee
        case lineEnd = "line_end"
        case headerRow = "header_row"
        case emptyRows = "empty_rows"
        case dataRows = "data_rows"
        case firstDataRow = "first_data_row"
        case lastDataRow = "last_data_row"
    }
}
