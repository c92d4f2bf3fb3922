import CorpusIndex
import CorpusModel
import DanishText
import LocalFiles
import UnicodeText

/// What the layers of an index depend on beside the transcripts' files, by name. Indexes that agree in these have the same segments.
enum IndexSettings {
    /// Cost: a digest of the model and of each list.
    static func of(_ corpus: OpenCorpus) -> [String: String] {
        let settings = corpus.settings
        let reading = settings.reading
        var names: [String: String] = [
            "analysis": settings.analysis.rawValue, "annotation": settings.annotation.rawValue, "marks": settings.marks,
            "layout": reading.layout.rawValue,
            "track_changes": reading.trackChanges.rawValue, "fillers": settings.fillersIn ? "in" : "out", "strict": settings.isStrict ? "yes" : "no",
            "limits": "\(reading.limits)", "icu": unicodeVersions.icu, "program": ordretVersion,
        ]
        if let mapping = reading.xmlMapping { names["xml"] = "\(mapping)" }
        if !settings.roles.mapping.isEmpty {
            names["roles"] = settings.roles.mapping.map { "\($0.key.rawValue)=\($0.value.rawValue)" }.sorted().joined(separator: ",")
        }
        for file in corpus.studyFiles { names[file.role] = file.digest }
        names.merge(language(corpus.language)) { $1 }
        return names
    }

    /// What a query over an index is to be read by as well, so that its words mean the same.
    static func language(_ language: DanishLanguage) -> [String: String] {
        let lists = DanishData.names.map { LocalFiles.digest(language.data.bytes(of: $0)) }.joined()
        var names = ["lists": LocalFiles.digest(Array(lists.utf8))]
        guard language.depth == .full else { return names }
        names["model"] = LocalFiles.digest(DanishModel.embeddedFile)
        names["dictionary"] = language.dictionary?.checksum ?? "none"
        return names
    }
}
