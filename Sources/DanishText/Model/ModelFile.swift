import CorpusModel

/// The model as a file, little endian throughout:
///
///     "OrdretM" and a zero byte · version (UInt32) · recipe · features · fixed words · lemma rules · checksum (UInt64)
///
/// The recipe is seed (UInt64), epochs, smallest weight, sentences, tokens (UInt32 each) and a text. Features are their number and the number of
/// weights (UInt32), keys (UInt32), counts (UInt8), lanes (UInt8) and weights (Int16). Fixed words are their number, keys and classes (UInt8). Lemma rules are the edits
/// (number; cut and text each), then twice a number, keys (UInt32) and edit numbers (UInt16): rules and forms. Texts have their length (UInt16) before them.
enum ModelFile {
    static let magic: [UInt8] = Array("OrdretM".utf8) + [0]
    static let version: UInt32 = 1

    static func bytes(of model: DanishModel) -> [UInt8] {
        var out = magic
        append(version, to: &out)
        append(model.recipe.seed, to: &out)
        for number in [model.recipe.epochs, model.recipe.smallestWeight, model.recipe.sentences, model.recipe.tokens] {
            append(UInt32(number), to: &out)
        }
        append(model.recipe.source, to: &out)
        append(UInt32(model.weights.keys.count), to: &out)
        append(UInt32(model.weights.weights.count), to: &out)
        for key in model.weights.keys { append(key, to: &out) }
        out += model.weights.counts + model.weights.lanes
        for weight in model.weights.weights { append(weight, to: &out) }
        let fixed = model.fixed.sorted { $0.key < $1.key }
        append(UInt32(fixed.count), to: &out)
        for (key, _) in fixed { append(key, to: &out) }
        out += fixed.map(\.value.rawValue)
        append(model.lemmas, to: &out)
        append(out.withUnsafeBytes { checksum($0) }, to: &out)
        return out
    }

    static func model(in bytes: UnsafeRawBufferPointer) throws(ModelFileError) -> DanishModel {
        var reader = ModelBytes(bytes)
        guard bytes.count >= magic.count + 12, try reader.numbers(magic.count, UInt8.self) == magic else {
            throw ModelFileError(found: "a file of another kind", expected: "a model that `ordret model train` wrote")
        }
        let version = try reader.number(UInt32.self)
        guard version == Self.version else {
            throw ModelFileError(found: "a model of format \(version)", expected: "format \(Self.version); train it anew with this version")
        }
        try check(bytes)
        let recipe = try recipe(&reader)
        let weights = try weights(&reader)
        let fixed = try fixed(&reader)
        let lemmas = try lemmas(&reader)
        guard reader.remaining == 8 else {
            throw ModelFileError(found: "\(reader.remaining - 8) bytes after the model", expected: "the checksum alone")
        }
        return DanishModel(recipe: recipe, weights: weights, fixed: fixed, lemmas: lemmas)
    }

    private static func check(_ bytes: UnsafeRawBufferPointer) throws(ModelFileError) {
        let content = bytes.count - 8
        var reader = ModelBytes(UnsafeRawBufferPointer(rebasing: bytes[content...]))
        guard checksum(UnsafeRawBufferPointer(rebasing: bytes[..<content])) == (try reader.number(UInt64.self)) else {
            throw ModelFileError(found: "a checksum that does not fit", expected: "a whole, unchanged model; the file is damaged or cut off")
        }
    }

    private static func recipe(_ reader: inout ModelBytes) throws(ModelFileError) -> ModelRecipe {
        let seed = try reader.number(UInt64.self)
        let numbers = try reader.numbers(4, UInt32.self).map(Int.init)
        return ModelRecipe(
            seed: seed, epochs: numbers[0], smallestWeight: numbers[1], sentences: numbers[2], tokens: numbers[3], source: try reader.text())
    }

    private static func weights(_ reader: inout ModelBytes) throws(ModelFileError) -> FeatureWeights {
        let features = Int(try reader.number(UInt32.self))
        let count = Int(try reader.number(UInt32.self))
        let keys = try reader.numbers(features, UInt32.self)
        let counts = try reader.numbers(features, UInt8.self)
        let lanes = try reader.numbers(count, UInt8.self)
        let weights = try reader.numbers(count, Int16.self)
        guard zip(keys, keys.dropFirst()).allSatisfy({ $0 < $1 }), counts.reduce(0, { $0 + Int($1) }) == count, lanes.allSatisfy({ $0 < 16 }) else {
            throw ModelFileError(found: "features that do not fit together", expected: "ascending keys with a count each")
        }
        return FeatureWeights(keys: keys, counts: counts, lanes: lanes, weights: weights)
    }

    private static func fixed(_ reader: inout ModelBytes) throws(ModelFileError) -> [UInt32: WordClass] {
        let count = Int(try reader.number(UInt32.self))
        let keys = try reader.numbers(count, UInt32.self)
        let classes = try reader.numbers(count, UInt8.self)
        var fixed: [UInt32: WordClass] = [:]
        for (key, raw) in zip(keys, classes) {
            guard let wordClass = WordClass(rawValue: raw) else { throw ModelFileError(found: "word class \(raw)", expected: "0 to 16") }
            fixed[key] = wordClass
        }
        return fixed
    }

    private static func lemmas(_ reader: inout ModelBytes) throws(ModelFileError) -> LemmaRules {
        var edits: [LemmaEdit] = []
        for _ in 0..<(try reader.number(UInt32.self)) {
            let cut = try reader.number(UInt8.self)
            edits.append(LemmaEdit(cut: cut, ending: try reader.text()))
        }
        let rules = try table(&reader, edits: edits.count)
        let forms = try table(&reader, edits: edits.count)
        return LemmaRules(
            edits: edits, ruleKeys: rules.keys, ruleEdits: rules.edits, formKeys: forms.keys, formEdits: forms.edits)
    }

    private static func table(_ reader: inout ModelBytes, edits: Int) throws(ModelFileError) -> (keys: [UInt32], edits: [UInt16]) {
        let count = Int(try reader.number(UInt32.self))
        let keys = try reader.numbers(count, UInt32.self)
        let numbers = try reader.numbers(count, UInt16.self)
        guard numbers.allSatisfy({ Int($0) < edits }), zip(keys, keys.dropFirst()).allSatisfy({ $0 < $1 }) else {
            throw ModelFileError(found: "lemma rules that do not fit together", expected: "ascending keys with the number of an edit each")
        }
        return (keys, numbers)
    }

    /// The bytes in steps of eight, multiplied and rotated; catches what copying and cutting do to files, not what an enemy does.
    private static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var sum = UInt64(bytes.count) &* 0x9e37_79b9_7f4a_7c15
        var offset = 0
        while offset + 8 <= bytes.count {
            let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            sum = (sum ^ word) &* 0xff51_afd7_ed55_8ccd
            sum = sum << 31 | sum >> 33
            offset += 8
        }
        while offset < bytes.count {
            sum = (sum ^ UInt64(bytes[offset])) &* 0xff51_afd7_ed55_8ccd
            sum = sum << 31 | sum >> 33
            offset += 1
        }
        return sum
    }
}

extension ModelFile {
    fileprivate static func append(_ number: some FixedWidthInteger, to out: inout [UInt8]) {
        withUnsafeBytes(of: number.littleEndian) { out.append(contentsOf: $0) }
    }

    fileprivate static func append(_ text: String, to out: inout [UInt8]) {
        let bytes = Array(text.utf8.prefix(Int(UInt16.max)))
        append(UInt16(bytes.count), to: &out)
        out += bytes
    }

    fileprivate static func append(_ rules: LemmaRules, to out: inout [UInt8]) {
        append(UInt32(rules.edits.count), to: &out)
        for edit in rules.edits {
            append(edit.cut, to: &out)
            append(edit.ending, to: &out)
        }
        for (keys, edits) in [(rules.ruleKeys, rules.ruleEdits), (rules.formKeys, rules.formEdits)] {
            append(UInt32(keys.count), to: &out)
            for key in keys { append(key, to: &out) }
            for edit in edits { append(edit, to: &out) }
        }
    }
}
