/// Hits over parts, and over the places of a corpus.
extension ReferenceValue {
    static var dispersion: [ReferenceValue] { equalParts + unequalParts + counts }

    private static var equalParts: [ReferenceValue] {
        let uneven = DispersionMeasures(hits: [2, 1, 0], sizes: [7, 7, 7])
        let even = DispersionMeasures(hits: [3, 3, 3], sizes: [7, 7, 7])
        let source = "Lijffijt & Gries 2012"
        return [
            ReferenceValue("dp", "2,1,0 in equal parts", source, 1.0 / 3, within: 1e-6, uneven.deviation),
            ReferenceValue("dp_norm", "2,1,0 in equal parts", source, 0.5, within: 1e-6, uneven.normalizedDeviation),
            ReferenceValue("dp", "3,3,3 in equal parts", source, 0, within: 1e-6, even.deviation),
            ReferenceValue("dp_norm", "3,3,3 in equal parts", source, 0, within: 1e-6, even.normalizedDeviation),
        ]
    }

    /// Gries' corpus of 50 words: parts of 9, 10, 10, 10 and 11, `a` once to five times.
    private static var unequalParts: [ReferenceValue] {
        let measures = DispersionMeasures(hits: [1, 2, 3, 4, 5], sizes: [9, 10, 10, 10, 11])
        let equal = DispersionMeasures(hitsOfEqualParts: [1, 2, 3, 4, 5])
        func row(_ formula: String, _ expected: Double, _ value: Measured, _ tolerance: Double = 0.0005) -> ReferenceValue {
            ReferenceValue(formula, "a=1..5 in 9,10,10,10,11", "Gries 2008", expected, within: tolerance, value)
        }
        func asEqual(_ formula: String, _ expected: Double, _ value: Measured, _ tolerance: Double = 0.0005) -> ReferenceValue {
            ReferenceValue(formula, "a=1..5, parts taken as equal", "Gries 2008; Wordless", expected, within: tolerance, value)
        }
        return [
            row("dp", 0.18, measures.deviation, 0.005), row("dp_norm", 0.2195, measures.normalizedDeviation, 0.00005),
            row("sd", 1.414, measures.standardDeviation), row("vc", 0.471, measures.variationCoefficient),
            row("juilland_d", 0.785, measures.juillandD), row("carroll_d2", 0.938, measures.carrollD2),
            row("rosengren_s", 0.950, measures.rosengrenS), row("kld", 0.137, measures.divergence),
            asEqual("juilland_d", 0.764, equal.juillandD), asEqual("dp", 0.20, equal.deviation, 0.005),
            asEqual("carroll_d2", 0.926, equal.carrollD2), asEqual("rosengren_s", 0.937, equal.rosengrenS),
        ]
    }

    private static var counts: [ReferenceValue] {
        func parts(_ hits: Int...) -> DispersionMeasures { DispersionMeasures(hitsOfEqualParts: hits) }
        let (carroll, gries) = ("Carroll 1970, p. 14", "Gries 2008, pp. 407-409")
        return [
            ReferenceValue("juilland_d", "0,4,3,2,1", carroll, 0.6464, within: 0.00005, parts(0, 4, 3, 2, 1).juillandD),
            ReferenceValue("juilland_u", "0,4,3,2,1", carroll, 6.46, within: 0.005, parts(0, 4, 3, 2, 1).juillandU),
            ReferenceValue("juilland_u", "4,2,1,1,0", gries, 4.609, within: 0.0005, parts(4, 2, 1, 1, 0).juillandU),
            ReferenceValue("carroll_d2", "2,1,1,1,0", carroll, 0.8277, within: 0.00005, parts(2, 1, 1, 1, 0).carrollD2),
            ReferenceValue("carroll_um", "2,1,1,1,0", carroll, 4.31, within: 0.005, parts(2, 1, 1, 1, 0).carrollUm),
            ReferenceValue("carroll_um", "1..5", gries, 14.108, within: 0.0005, parts(1, 2, 3, 4, 5).carrollUm),
            ReferenceValue("rosengren_s", "1..5", gries, 0.937, within: 0.0005, parts(1, 2, 3, 4, 5).rosengrenS),
            ReferenceValue("rosengren_kf", "1..5", gries, 14.053, within: 0.0005, parts(1, 2, 3, 4, 5).rosengrenKF),
            ReferenceValue("lyne_d3", "1..5", gries, 0.944, within: 0.0005, parts(1, 2, 3, 4, 5).lyneD3),
            ReferenceValue("zhang_dc", "1..5", gries, 0.937, within: 0.0005, parts(1, 2, 3, 4, 5).distributionalConsistency),
        ]
    }

    /// The places of `a` in Gries' corpus of 50 words.
    static var distances: [ReferenceValue] {
        let text = "bamnibeupkbasatbewqnbcagabestabaghabeaatbahaabeaxa"
        let places = text.enumerated().filter { $0.element == "a" }.map(\.offset)
        let frequencies = AdjustedFrequencies(places: places, words: text.count)
        func row(_ formula: String, _ expected: Double, _ tolerance: Double, _ value: Measured) -> ReferenceValue {
            ReferenceValue(formula, "a in Gries' 50 words", "Gries 2008, pp. 406 and 410", expected, within: tolerance, value)
        }
        return [
            row("arf", 10.8, 0.05, frequencies.averageReduced), row("awt", 3.18, 0.005, frequencies.averageWaitingTime),
            row("ald", 0.628, 0.0005, frequencies.averageLogarithmicDistance),
            row("fald", 11.764, 0.0005, frequencies.frequencyByLogarithmicDistance), row("fawt", 9.328, 0.0005, frequencies.frequencyByWaitingTime),
        ]
    }
}
