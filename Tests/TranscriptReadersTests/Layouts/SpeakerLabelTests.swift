import CorpusModel
import Testing

@testable import TranscriptReaders

/// What looks like a label by its shape alone.
@Suite struct SpeakerLabelTests {
    private func match(_ text: String) -> (label: String, speech: String, time: Int?)? {
        let bytes = Array(text.utf8)
        return bytes.withUnsafeBufferPointer { buffer in
            SpeakerLabel.match(buffer, TextRange(0, buffer.count)).map {
                ($0.label, String(decoding: bytes[$0.speech...], as: UTF8.self), $0.time?.milliseconds)
            }
        }
    }

    @Test(
        "Labels",
        arguments: [
            ("I: Hvad?", "I", "Hvad?"), ("IP1:\tJa.", "IP1", "Ja."), ("Interviewer : Nå", "Interviewer", "Nå"),
            ("Maria Holm: Ja", "Maria Holm", "Ja"),
            ("Formanden (Søren Gade):Der er", "Formanden (Søren Gade)", "Der er"), ("Åse:", "Åse", ""), ("H.C. Andersen: Ja", "H.C. Andersen", "Ja"),
            ("Int.: Ja", "Int.", "Ja"), ("Den fg. formand (Erling Bonnesen): Ja", "Den fg. formand (Erling Bonnesen)", "Ja"),
            ("Klima-, energi- og forsyningsministeren (Lars Aagaard): Ja", "Klima-, energi- og forsyningsministeren (Lars Aagaard)", "Ja"),
            (
                "Ministeren for byer og ministeren for landet og alt det andet (Dan Jørgensen): Ja",
                "Ministeren for byer og ministeren for landet og alt det andet (Dan Jørgensen)", "Ja"
            ),
            ("Kl. 10:16Leif Lahn Jensen (S): Ja", "Leif Lahn Jensen (S)", "Ja"),
        ])
    func labels(_ text: String, _ label: String, _ speech: String) {
        let found = match(text)
        #expect(found?.label == label)
        #expect(found?.speech == speech)
    }

    @Test(
        "A time before or after the label is the turn's",
        arguments: [
            ("[00:01:12] Maria: Ja", 72_000), ("(12:31) Maria: Ja", 751_000), ("Maria: [00:01:12] Ja", 72_000), ("#00:12:33-5# Maria: Ja", 753_500),
            ("00:01:12 Maria: Ja", 72_000),
        ])
    func times(_ text: String, _ milliseconds: Int) {
        let found = match(text)
        #expect(found?.label == "Maria")
        #expect(found?.speech == "Ja")
        #expect(found?.time == milliseconds)
    }

    @Test(
        "No labels",
        arguments: [
            "Vi mødtes kl. 10:30 ved hallen", "https://eksempel.dk", "Han kom. Så sagde han: ja", "Er det sandt? Ja: det er", "Uden kolon", ":", "",
            "Det her er en meget lang indledning til det, der så kommer, og den (Som det hedder) slutter ikke før langt ude på linjen her og nu: ja",
            "Det som jeg gerne ville sige til dig var: ja", "\"Ja\": sagde hun",
        ])
    func noLabels(_ text: String) {
        #expect(match(text) == nil)
    }
}
