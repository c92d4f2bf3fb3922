/// The forms of a regular verb that no noun beside it should take: *magte, magter, magtede …*.
///
/// Left out are the imperative, which is the noun (*magt*), and the participle in -et, which is far more often
/// a noun's definite form (*vandet*, *svaret*).
struct VerbForms {
    let infinitive: String

    var all: [String] {
        let stem = infinitive.utf8.last == 0x65 ? String(decoding: infinitive.utf8.dropLast(), as: UTF8.self) : infinitive
        return [infinitive, infinitive + "r", infinitive + "s", infinitive + "nde"] + ["ede", "edes", "te", "tes", "t"].map { stem + $0 }
    }
}
