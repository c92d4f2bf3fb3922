import Testing

@testable import Plots

@Suite struct AxisTests {
    @Test(arguments: [
        (0.0, 2.72, [0.0, 1, 2, 3], 0), (0, 0.37, [0, 0.1, 0.2, 0.3, 0.4], 1), (0, 23, [0, 5, 10, 15, 20, 25], 0), (-2.1, 3.4, [-4, -2, 0, 2, 4], 0),
        (0, 0, [0, 0.2, 0.4, 0.6, 0.8, 1], 1), (0, 1234, [0, 500, 1000, 1500], 0),
    ]) func ticksAreRound(_ low: Double, _ high: Double, _ ticks: [Double], _ decimals: Int) {
        let axis = Axis(low, high, count: 5, from: 0, to: 100)
        #expect(axis.ticks.count == ticks.count && zip(axis.ticks, ticks).allSatisfy { ($0 - $1).magnitude < 1e-9 }, "\(axis.ticks)")
        #expect(axis.decimals == decimals)
    }

    @Test func valuesStandBetweenTheTicks() {
        let axis = Axis(0, 10, from: 50, to: 150)
        #expect(axis.place(0) == 50 && axis.place(5) == 100 && axis.place(10) == 150 && axis.place(99) == 150)
    }

    @Test func textThatIsTooLongIsCutAndToldSo() {
        let long = "Professionel som initiativtager og meget mere"
        let cut = TextWidth.fitting(long, in: 120, size: 12)
        #expect(cut.hasSuffix("…") && TextWidth.of(cut, size: 12) <= 120 && TextWidth.fitting("Magt", in: 120, size: 12) == "Magt")
        #expect(TextWidth.lines("en to tre fire fem", in: 40, size: 12).joined(separator: " ") == "en to tre fire fem")
    }

    /// More is darker: the lightness of the shades falls all the way, so that they work in grey.
    @Test func shadesDarken() {
        let grey = (0...20).map { step -> Double in
            let digits = Array(Palette.shade(Double(step) / 20).dropFirst())
            let parts = stride(from: 0, to: 6, by: 2).map { Double(Int(String(digits[$0...$0 + 1]), radix: 16)!) }
            return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
        }
        #expect(zip(grey, grey.dropFirst()).allSatisfy { $0 > $1 })
    }
}
