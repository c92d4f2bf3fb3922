/// The forms of a regular verb that no noun beside it should take: *magte, magter, magtede, magtet …*.
///
/// The imperative is left out: it is the noun (*magt*).
struct VerbForms {
    let infinitive: String

    var all: Set<String> {
        let stem = infinitive.utf8.last == 0x65 ? String(infinitive.dropLast()) : infinitive
        var forms: Set<String> = [infinitive, infinitive + "r", infinitive + "s", infinitive + "nde"]
        for ending in ["ede", "edes", "et", "te", "tes", "t"] { forms.insert(stem + ending) }
        return forms
    }
}
