/// How a lemma is made from a form: bytes cut from its end, and what is put there instead.
struct LemmaEdit: Hashable, Sendable {
    let cut: UInt8
    let ending: String

    /// The shortest edit from a form to its lemma, cut at a character's border; `nil` for lengths that no word has.
    init?(from form: String, to lemma: String) {
        let (old, new) = (Array(form.utf8), Array(lemma.utf8))
        var same = 0
        while same < old.count, same < new.count, old[same] == new[same] { same += 1 }
        while same > 0, same < old.count && old[same] & 0xC0 == 0x80 || same < new.count && new[same] & 0xC0 == 0x80 { same -= 1 }
        guard old.count - same < 256, new.count - same < 256 else { return nil }
        cut = UInt8(old.count - same)
        ending = String(decoding: new[same...], as: UTF8.self)
    }

    init(cut: UInt8, ending: String) {
        self.cut = cut
        self.ending = ending
    }

    /// The lemma; `nil` where nothing of the form would be left and nothing put in its place.
    func applied(to form: String) -> String? {
        let kept = form.utf8.dropLast(Int(cut))
        guard form.utf8.count >= Int(cut), !(kept.isEmpty && ending.isEmpty) else { return nil }
        guard let stem = String(kept) else { return nil }
        return stem + ending
    }
}
