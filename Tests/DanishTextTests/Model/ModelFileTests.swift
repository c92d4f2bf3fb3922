import DanishText
import Testing

@Suite struct ModelFileTests {
    @Test func aModelReadsBackAsItWasWritten() throws {
        let model = InventedTreebank.model(dictionary: InventedTreebank.dictionary)
        let read = try DanishModel(file: model.file)
        #expect(read == model)
        #expect(read.file == model.file)
    }

    @Test func theShippedModelCanBeReadAndIsNoLargerThanItMayBe() throws {
        #expect(try DanishModel(file: DanishModel.embeddedFile) == .embedded)
        #expect(DanishModel.embeddedFile.count <= 2_800_000)
        #expect(DanishModel.embedded.recipe.tokens > 200_000)
    }

    @Test func foreignFilesAreRefused() {
        for bytes in [[], Array("PK".utf8), Array(repeating: UInt8(0), count: 100)] {
            let error = #expect(throws: ModelFileError.self) { try DanishModel(file: bytes) }
            #expect(error?.found == "a file of another kind")
        }
    }

    @Test func aModelOfAnotherFormatIsRefusedByItsNumber() {
        var file = InventedTreebank.model().file
        file[8] = 99
        let error = #expect(throws: ModelFileError.self) { try DanishModel(file: file) }
        #expect(error?.found == "a model of format 99")
    }

    @Test func aModelThatIsCutOffAnywhereIsRefused() {
        let file = InventedTreebank.model().file
        for length in stride(from: 0, to: file.count, by: max(1, file.count / 97)) {
            #expect(throws: ModelFileError.self) { try DanishModel(file: Array(file.prefix(length))) }
        }
    }

    @Test func aModelWithOneChangedByteIsRefused() {
        let file = InventedTreebank.model().file
        for place in stride(from: 0, to: file.count, by: max(1, file.count / 97)) {
            var damaged = file
            damaged[place] ^= 0x10
            #expect(throws: ModelFileError.self) { try DanishModel(file: damaged) }
        }
    }
}
