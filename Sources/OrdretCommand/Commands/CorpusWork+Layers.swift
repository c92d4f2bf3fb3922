import ArgumentParser
import Ordret

extension CorpusWork {
    /// Refuses keys that ask for lemmas and word classes where there are none.
    func require(_ keys: [LineKey]) throws { try requireAnalysis(keys.first(where: \.needsAnalysis)?.name) }

    func require(_ attributes: [TokenAttribute]) throws { try requireAnalysis(attributes.first(where: \.needsAnalysis)?.rawValue) }

    private func requireAnalysis(_ name: String?) throws {
        guard let name, corpus.settings.analysis == .forms else { return }
        throw Diagnostic(
            .error, .queryNeedsLayer, "\(name) needs lemmas and word classes, and the texts were read with --analysis forms",
            advice: "Leave out --analysis forms, or index the transcripts without it.")
    }
}
