import CorpusIndex
import CorpusModel
import DanishText
import LocalFiles

/// Small transcripts for tests, and what the tokenizer makes of them.
enum Samples {
    /// A transcript of turns without speakers; each string is a turn of one range.
    static func transcript(_ turns: [String], hardWrapped: Bool = false, marks: String? = nil) -> Transcript {
        var bytes: [UInt8] = []
        var made: [Turn] = []
        for (index, turn) in turns.enumerated() {
            if index > 0 { bytes.append(0x0A) }
            let start = bytes.count
            bytes += Array(turn.utf8)
            made.append(Turn(speaker: nil, ranges: [TextRange(start, bytes.count)]))
        }
        var source = SourceDocument(path: "prøve.txt", bytes: bytes.count, digest: "")
        source.isHardWrapped = hardWrapped
        source.marks = marks
        return Transcript(id: "prøve", source: source, text: TranscriptText(bytes), speakers: [], turns: made, paragraphs: [], diagnostics: [])
    }

    static func layer(_ text: String, rules: TokenRules = .all, marks: String? = nil, data: DanishData = .embedded) throws -> TokenLayer {
        try Tokenizer(data: data, rules: rules).tokens(of: transcript([text], marks: marks))
    }

    /// The tokens of a turn as written.
    static func tokens(_ text: String, rules: TokenRules = .all) throws -> [String] {
        let layer = try layer(text, rules: rules)
        return layer.forms.map { layer.formVocabulary[$0] }
    }

    /// The tokens with their class, words without one: `øh/filler`.
    static func classes(_ text: String) throws -> [String] {
        let layer = try layer(text)
        return layer.forms.indices.map { index in
            let form = layer.formVocabulary[layer.forms[index]]
            let tokenClass = TokenClass(rawValue: layer.classes[index])!
            return tokenClass == .word ? form : "\(form)/\(tokenClass.name)"
        }
    }

    /// The sentences of a turn, their tokens joined by spaces.
    static func sentences(_ text: String, rules: TokenRules = .all, hardWrapped: Bool = false) throws -> [String] {
        let layer = try Tokenizer(data: .embedded, rules: rules).tokens(of: transcript([text], hardWrapped: hardWrapped))
        var sentences: [[String]] = []
        for index in 0..<layer.count {
            if Int(layer.sentences[index]) == sentences.count { sentences.append([]) }
            sentences[Int(layer.sentences[index])].append(layer.formVocabulary[layer.forms[index]])
        }
        return sentences.map { $0.joined(separator: " ") }
    }

    /// The negations of a turn as `cue: scope`, stretches of the scope parted by ` | `, kinds other than the clause named first; no exceptions.
    static func negations(_ text: String, finder: SpanFinder = SpanFinder(data: .embedded)) throws -> [String] {
        try decisions(.negation, in: text, finder: finder).filter { $0.exception == nil }.map { found in
            let reach = found.reach == "clause" ? "" : "\(found.reach ?? "") "
            return "\(reach)\(found.cue): \(found.scope)"
        }
    }

    /// A decision in words.
    struct Decision: Hashable {
        let cue: String
        let reach: String?
        let exception: String?
        /// Stretches parted by ` | `, tokens by spaces.
        let scope: String
    }

    /// Every decision of one kind in a turn, in order.
    static func decisions(_ kind: AnnotationSpan.Kind, in text: String, finder: SpanFinder = SpanFinder(data: .embedded)) throws -> [Decision] {
        let transcript = transcript([text])
        let layer = try Tokenizer(data: .embedded).tokens(of: transcript)
        func words(_ range: Range<Int>) -> String { range.map { layer.formVocabulary[layer.forms[$0]] }.joined(separator: " ") }
        let segment = SegmentBuilder.segment(transcript, layer)
        return finder.spans(in: segment).spans(ofTurn: 0).filter { $0.kind == kind }.map { span in
            Decision(
                cue: words(span.cue), reach: span.reach?.rawValue, exception: span.exception?.rawValue,
                scope: span.scope.map(words).joined(separator: " | "))
        }
    }

    /// The folder that holds the package.
    static var root: String { FilePaths.folder(of: FilePaths.folder(of: FilePaths.folder(of: FilePaths.folder(of: #filePath)))) }

    /// The transcripts' text sources that the sample corpus is made from.
    static var sources: [String] {
        let folder = FilePaths.join(root, "Corpus/boligsocial-sources")
        return ((try? LocalFiles.names(in: folder)) ?? []).filter { $0.hasSuffix(".txt") }.map { FilePaths.join(folder, $0) }
    }

    /// Real texts, where they are.
    static var sharedData: String { Machine.environment("ORDRET_DATA") ?? FilePaths.join(root, "../shared/data") }

    /// The treebank's development set, where the shared data is.
    static var treebank: String { FilePaths.join(sharedData, "ud/da_ddt-ud-dev.conllu") }

    /// The files below a folder that are text, in order.
    static func textFiles(in folder: String) -> [String] {
        let names = (try? LocalFiles.names(in: folder)) ?? []
        return names.flatMap { name -> [String] in
            let path = FilePaths.join(folder, name)
            if LocalFiles.kind(of: path) == .folder { return textFiles(in: path) }
            let endings: Set<String> = ["txt", "xml", "vtt", "srt", "sbv", "conllu", "md", "tsv", "eaf", "exb", "ent", "xhtml"]
            return endings.contains(FilePaths.fileExtension(of: path)) ? [path] : []
        }
    }
}
