import CorpusModel
import DanishText
import Testing

@Suite struct TreebankFileTests {
    private func read(_ text: String) throws -> [TrainingSentence] { try TreebankFile.sentences(in: Array(text.utf8)) }

    @Test func sentencesAreWordsWithLemmaInMatchFormAndClassCommentsRangesAndEmptyNodesArePassedOver() throws {
        let text = """
            # sent_id = 1
            1-2\tpå'et\t_\t_\t_\t_\t_\t_\t_\t_
            1\tPeter\tPeter\tPROPN\t_\t_\t_\t_\t_\t_
            1.1\tx\tx\tX\t_\t_\t_\t_\t_\t_
            2\t!\t_\tPUNCT\t_\t_\t_\t_\t_\t_

            1\tja\tja\tINTJ\t_\t_\t_\t_\t_\t_\r
            """
        let sentences = try read(text)
        #expect(
            sentences == [
                [TrainingToken(form: "Peter", lemma: "peter", wordClass: .propn), TrainingToken(form: "!", lemma: "!", wordClass: .punct)],
                [TrainingToken(form: "ja", lemma: "ja", wordClass: .intj)],
            ])
    }

    @Test(arguments: [
        ("# nothing\n", 2, "no sentence"),
        ("1\tja\tja\tINTJ\n", 1, "4 columns"),
        ("1\tja\tja\tINTJ\t_\t_\t_\t_\t_\t_\n2\tnej\tnej\tORD\t_\t_\t_\t_\t_\t_\n", 2, "“ORD” in column 4"),
        ("x\tja\tja\tINTJ\t_\t_\t_\t_\t_\t_\n", 1, "“x” in column 1"),
        ("1\t\tja\tINTJ\t_\t_\t_\t_\t_\t_\n", 1, "no form in column 2"),
    ])
    func aFaultIsToldWithItsLine(text: String, line: Int, found: String) {
        let error = #expect(throws: TreebankError.self) { try read(text) }
        #expect(error?.line == line)
        #expect(error?.found == found)
    }

    @Test func bytesThatAreNoUTF8AreToldWithTheirLine() {
        let bytes = Array("\n1\tj".utf8) + [0xE5] + Array("\tja\tINTJ\t_\t_\t_\t_\t_\t_\n".utf8)
        #expect(throws: TreebankError(line: 2, found: "bytes that are no UTF-8", expected: "UTF-8 text")) { try TreebankFile.sentences(in: bytes) }
    }
}
