import DanishText
import Testing

@Suite struct InflectionsTests {
    static let inflections = Inflections(data: .embedded)

    @Test(arguments: [
        ("magt", "magt magten magtens magts"), ("magte", "magte magter magtede magtet"), ("prikke", "prikke prikker prikkede prikket"),
        ("borger", "borger borgere borgeren borgerne borgernes"),
        ("ejerskab", "ejerskab ejerskabet ejerskabets ejerskaber"), ("frivillig", "frivillig frivilligt frivillige"),
        ("samskabelse", "samskabelse samskabelsen samskabelsens"),
        ("tage", "tage tager tog taget tag"), ("mand", "manden mænd mændene"), ("god", "godt gode bedre bedst"),
        ("kontrol", "kontrollen kontrollens"),
        ("ven", "venner vennerne"), ("middel", "midler midlet"), ("bo", "bor boede boet"), ("engageret", "engageret engagerede"),
        ("fordel", "fordele fordelene"),
        ("vej", "veje vejen vejene"), ("svar", "svaret svarene"), ("kendt", "kendt kendte"), ("vælger", "vælgere vælgerne"),
        ("bruge", "bruger brugte brugt"),
        ("frivillighed", "frivilligheden frivillighedens"), ("mene", "mene mener mente"), ("tale", "tale taler talte"),
    ])
    func findTheirForms(_ word: String, _ forms: String) {
        let found = Self.inflections.forms(of: word)
        #expect(found.isSuperset(of: forms.split(separator: " ").map(String.init)), "\(found.sorted())")
    }

    @Test(arguments: [
        ("magt", "magte magter magters magtede magtende"), ("magte", "magt magten magtens magtene"), ("mene", "men"), ("svare", "svar"),
        ("due", "du"), ("føre", "før"),
        ("god", "godere"),
    ])
    func leaveOtherWordsAlone(_ word: String, _ strangers: String) {
        let found = Self.inflections.forms(of: word)
        let wrong = strangers.split(separator: " ").map(String.init).filter(found.contains)
        #expect(wrong.isEmpty)
    }

    @Test(arguments: ["gik", "mænd", "bedre", "udsatte", "jeres", "ikke", "men", "tog!", "12"])
    func formsAndClosedClassesFindThemselves(_ word: String) { #expect(Self.inflections.forms(of: word) == [word]) }

    @Test(arguments: ["", "a", "æ", "🙂", String(repeating: "ab", count: 5000), "co-produktion", "nn", "ik'"])
    func everyWordFindsItself(_ word: String) {
        let found = Self.inflections.forms(of: word)
        #expect(found.contains(word) && found.count < 100)
    }

    @Test func infinitivesAreKnown() {
        #expect(Self.inflections.isVerb("magte") && DanishData.embedded.isVerb("tage"))
        #expect(!Self.inflections.isVerb("magt"))
    }
}
