/// Types and tokens.
extension ReferenceValue {
    static var diversity: [ReferenceValue] { ratios + windows + spectra }

    private static var ratios: [ReferenceValue] {
        let ratios = TypeTokenRatios(tokens: 8, types: 2)
        return [
            ReferenceValue("ttr", "b a b a b a b a", "quanteda tests", 0.25, within: 1e-6, ratios.ratio),
            ReferenceValue("cttr", "b a b a b a b a", "quanteda tests", 2 / 16.0.squareRoot(), within: 1e-6, ratios.corrected),
            ReferenceValue("guiraud_r", "b a b a b a b a", "quanteda tests", 2 / 8.0.squareRoot(), within: 1e-6, ratios.guiraudR),
        ]
    }

    private static var windows: [ReferenceValue] {
        // one one two one one two one; "This is a sentence ." twenty times.
        let words = [0, 0, 1, 0, 0, 1, 0]
        let sentence = (0..<100).map { $0 % 5 }
        let spectrum = FrequencySpectrum([20: 5])
        return [
            ReferenceValue("mattr", "one one two one one two one, w=2", "quanteda tests", 5.0 / 6, within: 1e-6, MovingRatio(words, window: 2).value),
            ReferenceValue("mattr", "one one two one one two one, w=3", "quanteda tests", 2.0 / 3, within: 1e-6, MovingRatio(words, window: 3).value),
            ReferenceValue("mattr", "one one two one one two one, w=4", "quanteda tests", 0.5, within: 1e-6, MovingRatio(words, window: 4).value),
            ReferenceValue("mtld", "20 times This is a sentence .", "Wordless tests", 100.0 / 14, within: 1e-6, TextualDiversity.mtld(sentence)),
            ReferenceValue(
                "hdd", "20 times This is a sentence .", "Wordless tests", 0.1190472, within: 1e-6, spectrum.hypergeometricDiversity()),
        ]
    }

    private static var spectra: [ReferenceValue] {
        let john = FrequencySpectrum([
            1: 212, 2: 51, 3: 26, 4: 13, 5: 6, 6: 6, 7: 3, 8: 4, 10: 1, 11: 1, 13: 3, 16: 1, 17: 1, 19: 1, 21: 1, 59: 1,
        ])
        // One type 11 times, two 9 times, and so on.
        let popescu = FrequencySpectrum([11: 1, 9: 2, 7: 1, 6: 2, 5: 2, 4: 7, 3: 6, 2: 18, 1: 85])
        // α looks at the numbers of types and tokens alone.
        let alpha = FrequencySpectrum([1: 239, 15_370: 1])
        let name = "St John in Latin, ch. 1"
        return [
            ReferenceValue("tokens", name, "Miranda-García & Calle-Martín 2005", 755, within: 0, Double(john.tokens)),
            ReferenceValue("types", name, "Miranda-García & Calle-Martín 2005", 331, within: 0, Double(john.typeCount)),
            ReferenceValue("yule_k", name, "by the formula", 112.767, within: 0.0005, john.yuleK),
            ReferenceValue("yule_k", name, "Miranda-García & Calle-Martín 2005 (other counts)", 113.091583, within: 0.5, john.yuleK),
            ReferenceValue("fisher_alpha", "240 types of 15609 tokens", "Fisher et al. 1943", 40.247, within: 0.0005, alpha.fisherAlpha),
            ReferenceValue("entropy", "225 words, base 2", "Popescu 2009, pp. 26 and 173", 6.5270, within: 0.00005, popescu.entropy),
        ]
    }
}
