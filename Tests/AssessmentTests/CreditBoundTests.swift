import Assessment
import Contracts
import Policies
import Testing

/// What counts at most of a block, of a category and of other projects. Hours are worth 10.00 each.
@Suite struct CreditBoundTests {
    private func hours(_ limits: ValueBlock.Limit...) -> SampleContract {
        .valued(by: .unit("h", .hour, "10 EUR") { $0.limits = limits })
    }

    private func limit(_ amount: Money, _ each: ValueBlock.Limit.Stretch) -> ValueBlock.Limit {
        ValueBlock.Limit(.amount(amount), each: each)
    }

    // 2 and 3 June 2024 are a Sunday and a Monday; 31 May is the Friday before.
    @Test(
        arguments: [
            (.line, ["50", "50", "50", "20", "30"]), (.day, ["50", "50", "50", "0", "30"]),
            (.week, ["50", "0", "50", "0", "0"]), (.month, ["50", "50", "0", "0", "0"]),
            (.contract, ["50", "0", "0", "0", "0"]),
        ] as [(ValueBlock.Limit.Stretch, [Quantity])])
    func `lines of one stretch share a limit in the order of their days`(
        each: ValueBlock.Limit.Stretch, expected: [Quantity]
    ) throws {
        var sample = hours(limit("50 EUR", each))
        sample.act("6", on: "2024-05-31")
        sample.act("7", on: "2024-06-02")
        sample.act("8", on: "2024-06-03")
        sample.act("2", on: "2024-06-03")
        sample.act("3", on: "2024-06-05")
        #expect(try sample.credits() == expected)
        #expect(
            try sample.reason(ofLine: 1)
                == (each == .line
                    ? "10.00 x 6 (hour) = 60.00; the limit of 50.00 a line on block h leaves 50.00"
                    : "10.00 x 6 (hour) = 60.00; the limit of 50.00 on block h leaves room for 50.00, the rest counts "
                        + "nothing"))
    }

    @Test func `a limit in units is so many times the unit's amount`() throws {
        var sample = hours(ValueBlock.Limit(.quantity("4.5"), each: .day))
        sample.act("4")
        sample.act("4")
        #expect(try sample.credits() == ["40", "5"])
    }

    @Test func `the tightest of several limits holds`() throws {
        var sample = hours(limit("100 EUR", .contract), limit("60 EUR", .day))
        for day in ["2024-06-03", "2024-06-04", "2024-06-05"] as [Day] { sample.act("9", on: day) }
        #expect(try sample.credits() == ["60", "40", "0"])
    }

    // 90 of which 50 counts, taken back whole: nothing is left, and there is room for 50 again.
    @Test(arguments: [ValueBlock.Limit.Stretch.day, .week, .month, .contract])
    func `a correction takes back no more than counted and makes room`(each: ValueBlock.Limit.Stretch) throws {
        var sample = hours(limit("50 EUR", each))
        for quantity in ["9", "-9", "6"] as [Quantity] { sample.act(quantity) }
        #expect(try sample.credits() == ["50", "-50", "50"])
        #expect(try sample.assessment().creditedLow == "50")
    }

    @Test func `a correction on another line or day takes back at most a whole limit`() throws {
        for each in [ValueBlock.Limit.Stretch.line, .day, .week, .month] {
            var sample = hours(limit("50 EUR", each))
            sample.act("9", on: "2024-02-05")
            sample.act("-9", on: "2024-06-03")
            #expect(try sample.credits() == ["50", "-50"])
        }
    }

    // The cap is 20% of 400 = 80. The limit lets 60 of each line through, of which the cap leaves 20 to the second.
    @Test func `a limit and a category's cap hold together`() throws {
        var sample = SampleContract.valued(
            by: .unit("h", .hour, "10 EUR") {
                $0.category = "training"
                $0.limits = [ValueBlock.Limit(.amount("60 EUR"), each: .line)]
            }, fixed: "400 EUR"
        ) { $0.values.caps = [ValueTable.Cap(category: "training", share: "20%")] }
        for quantity in ["9", "9", "-3", "5"] as [Quantity] { sample.act(quantity) }
        // The correction of 30 first takes off the 40 that found no room under the cap.
        let credits = try sample.credits()
        #expect(credits == ["60", "20", "0", "0"])
        #expect(
            try sample.reason(ofLine: 3)
                == "10.00 x -3 (hour) = -30.00; 0.00 of it counts, for what the cap on training left no room for never "
                + "counted")
    }

    @Test func `a correction in doubt is told to count surely`() throws {
        var sample = hours(limit("50 EUR", .contract))
        sample.act("4")
        sample.line(.activity(block: "h", quantity: "-3", date: "2024-06-03"), confirmation: .disputed)
        #expect(try sample.credits() == ["40", "-30"])
        #expect(
            try sample.reason(ofLine: 2) == "10.00 x -3 (hour) = -30.00; a correction in doubt, counts surely")
    }

    // With a single bound, what is left after corrections is the claim as it stands, up to the bound.
    @Test func `a claim that was corrected counts as if made so at once`() throws {
        for (first, correction) in [(9, -1), (9, -4), (9, -6), (4, -2)] {
            var corrected = hours(limit("50 EUR", .month))
            corrected.act(Quantity(first))
            corrected.act(Quantity(correction))
            var atOnce = hours(limit("50 EUR", .month))
            atOnce.act(Quantity(first + correction))
            #expect(try corrected.assessment().creditedLow == atOnce.assessment().creditedLow)
        }
    }

    @Test func `amounts at the edge of what a reader lets in stay within a limit`() throws {
        var sample = hours(limit("50 EUR", .contract))
        guard case .valueShare(var share) = sample.clauses[0].rule else { return }
        share.values.blocks[0].worth = .unit(.hour, "100000000000 EUR")
        sample.clauses[0].rule = .valueShare(share)
        for sign in ["100000000000", "100000000000", "-100000000000", "-100000000000", "-100000000000"] as [Quantity] {
            sample.act(sign)
        }
        // The last correction is one more than there were claims.
        #expect(try sample.credits().prefix(3) == ["50", "0", "0"])
    }

    // Half of 10,000 may come from other projects.
    @Test func `what is delivered elsewhere counts up to its share, where the obligation lets it`() throws {
        var allowed = SampleContract.valued(by: .year("40000 EUR"), fixed: "10000 EUR") {
            $0.obligation.elsewhere = "50%"
        }
        allowed.work("2024-01-01/2024-03-31", block: "elsewhere:pw")
        allowed.work("2024-04-01/2024-04-30")
        #expect(try allowed.credits() == ["5000", "3333.3333"])
        var refused = SampleContract.valued(by: .year("40000 EUR"), fixed: "10000 EUR")
        refused.work("2024-01-01/2024-03-31", block: "elsewhere:pw")
        #expect(try refused.credits() == ["0"])
        #expect(try refused.reason(ofLine: 1) == "delivered on another project, which this clause does not count")
    }

    @Test func `a block of another name after "elsewhere" is not in the table`() throws {
        var sample = SampleContract.valued(by: .year("40000 EUR")) { $0.obligation.elsewhere = "50%" }
        sample.work("2024-01-01/2024-03-31", block: "elsewhere:other")
        #expect(try sample.reason(ofLine: 1) == "the table has no block elsewhere:other, counts nothing")
    }
}
