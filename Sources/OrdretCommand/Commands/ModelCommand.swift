import ArgumentParser
import Ordret

struct ModelCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "model", abstract: "The Danish model of lemma and word class: train and info.",
        discussion: """
            EXAMPLES
              ordret model info
              ordret model train my/treebank.conllu.xz --dictionary my/forms.tsv --output my/danish.ordretmodel
            """,
        subcommands: [ModelTrainCommand.self, ModelInfoCommand.self])
}

struct ModelTrainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train", abstract: "Learns word classes and lemmas from a treebank.",
        discussion: """
            The treebank is CoNLL-U with form, lemma and UPOS, packed by xz or not. With a dictionary each sentence is learned twice, with
            its help and without, so that the model serves both ways. The same input and settings give the same bytes.

            The dictionary is one that ordret dictionary import wrote, or a table: form, UPOS and lemma on each line, parted by tabs.

            EXAMPLE
              ordret model train my/treebank.conllu.xz --dictionary my/forms.tsv --seed 1 --epochs 6 --output my/danish.ordretmodel
            """)

    @Argument(help: ArgumentHelp("A treebank: .conllu or .conllu.xz.", valueName: "file"))
    var treebank: String
    @Option(help: ArgumentHelp("An imported dictionary, or forms with UPOS and lemma, parted by tabs.", valueName: "file"))
    var dictionary: String?
    @Option(help: ArgumentHelp("The order of the sentences comes from it.", valueName: "n"))
    var seed: UInt64 = ModelTrainer.Settings().seed
    @Option(help: ArgumentHelp("How often each sentence is learned.", valueName: "n"))
    var epochs = ModelTrainer.Settings().epochs
    @Option(name: .customLong("smallest-weight"), help: ArgumentHelp("Smaller weights are left out, in units of 1/32.", valueName: "n"))
    var smallestWeight = ModelTrainer.Settings().smallestWeight
    @Option(name: .shortAndLong, help: ArgumentHelp("The file for the model.", valueName: "file"))
    var output: String
    @OptionGroup(title: "Global") var global: GlobalOptions

    func validate() throws {
        if !(1...100).contains(epochs) { throw ValidationError("--epochs is \(epochs); a number from 1 to 100 was expected") }
        if !(0...1000).contains(smallestWeight) { throw ValidationError("--smallest-weight is \(smallestWeight); 0 to 1000 was expected") }
    }

    func run() throws {
        let sentences: [TrainingSentence]
        let bytes = try ModelFiles.bytes(of: treebank)
        do { sentences = try TreebankFile.sentences(in: ModelFiles.unpacked(bytes, treebank)) } catch let error as TreebankError {
            throw Diagnostic(
                .error, .dataMalformed, at: SourceLocation(treebank, .line(error.line)), "found \(error.found), expected \(error.expected)",
                advice: "The treebank must be CoNLL-U (universaldependencies.org/format.html).")
        }
        var source = "\(FilePaths.name(of: treebank)) sha256 \(LocalFiles.digest(bytes))"
        if let dictionary { source += "; \(FilePaths.name(of: dictionary)) sha256 \(LocalFiles.digest(try ModelFiles.bytes(of: dictionary)))" }
        var settings = ModelTrainer.Settings()
        (settings.seed, settings.epochs, settings.smallestWeight) = (seed, epochs, smallestWeight)
        let messages = global.messages
        let trainer = ModelTrainer(settings) { epoch, wrong in
            messages.note("epoch \(epoch): \(Self.percent(wrong)) % of the words asked about were wrong")
        }
        let model = trainer.model(from: sentences, dictionary: try dictionary.map(ModelFiles.dictionary), source: source)
        let file = model.file
        do { try LocalFiles.write(file, to: output) } catch {
            throw Diagnostic(.error, .outputFailed, at: SourceLocation(output), error.detail, advice: "Choose another --output.")
        }
        LocalFiles.writeAll(Array(ModelFiles.description(of: model, file).utf8), to: 1)
    }

    /// Two decimals.
    private static func percent(_ share: Double) -> String {
        let hundredths = Int((share * 10_000).rounded())
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }
}

struct ModelInfoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "info", abstract: "What a model was made from, and what is in it.",
        discussion: """
            EXAMPLES
              ordret model info
              ordret model info my/danish.ordretmodel
            """)

    @Argument(help: ArgumentHelp("A model (default: the one in the program).", valueName: "file"))
    var file: String?
    @OptionGroup(title: "Global") var global: GlobalOptions

    func run() throws {
        let bytes = try file.map(ModelFiles.bytes) ?? DanishModel.embeddedFile
        let model = try file.map { try ModelFiles.model(bytes, $0) } ?? .embedded
        LocalFiles.writeAll(Array(ModelFiles.description(of: model, bytes).utf8), to: 1)
    }
}
