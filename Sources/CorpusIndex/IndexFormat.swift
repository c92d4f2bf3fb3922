/// The layout of an index on disk, version 7.
///
///     NAME.ordret/
///       manifest.json          version, settings and the segments; replaced alone and in one step
///       segments/KEY/          a folder for each segment, never changed once it is there
///         segment.json         its transcripts and their files, and the type, count and CRC-32 of each column
///         COLUMN.TYPE          a column: numbers one after another, nothing else
///       words/KEY/             the vocabularies of all segments joined, made anew when a segment is
///         words.json           the keys of the segments, and its columns as in segment.json
///       themes/KEY/            the hits of all segments, where lexicons were given
///         layer.json           the lexicons and themes, the keys of the segments, and its columns as in segment.json
///       build.lock readers.lock
///
/// KEY is a digest: of a segment's files, the settings and the version; of `words` of the segments; of `themes` of the segments and the rules (`layer.json`). TYPE is the type of the numbers, little-endian: `u8`, `u32`, or `utf8` for text, so that
/// `numpy.fromfile(path, '<u4')` reads a column. Columns come in families:
///
/// - `token_*`: one value a token: `start` (the UTF-8 byte of its transcript's text that it begins at), `length` (its bytes; 255 for those that have as many or more, which are as long as
///   their form), `class` (`TokenClass`), `form`, `norm` (ids in these
///   vocabularies), `reading` (a row of `reading_*`; only with `--analysis full`).
/// - Vocabularies: `form`, `norm` and `word` (lemmas, normal forms and compound parts), each `X.utf8` with all strings joined and in the order of their bytes, and
///   `X_start.u32` with where each begins and where the last ends.
/// - `reading_*`: `norm`, `normal`, `lemma` (ids), `class` (`WordClass`), and the groups `further` and `part`. Readings are in the order of their norms:
///   those of norm n are `norm_reading_start[n]..<norm_reading_start[n + 1]`.
/// - `lemma_reading` and `part_reading`: for each word the readings that have it as a lemma, and as a part.
/// - `posting_*`: for each reading (or norm, where there are none) `count` and where its tokens begin in `posting.u8`: token numbers as differences
///   from the one before, 7 bits a byte, the lowest first, the highest bit set where more follow.
/// - `voice_*`: how often whom says which word. Voices are the speakers of the first transcript, then one for its turns without a speaker, then those of the next.
///   The words (as of `posting_*`) of voice v are the places `voice_word_start[v]..<voice_word_start[v + 1]` of `voice_word`, in the order it first says them,
///   and `voice_word_count` tells how often; the same with `voice_filler` for fillers. Punctuation and events are in neither.
/// - Tables, rows of numbers of which the file's type tells how many: `transcript.u32x20`, `speaker`, `turn`, `range`, `paragraph`, `metadata`, `note`,
///   `diagnostic`, `event`. Their columns are those of `TranscriptTables.swift`, in that order. Texts are ids in `string` (in the order they were first seen);
///   4294967295 stands for what is not there.
/// - Below `words`: the vocabularies `norm` and `word` of the whole index, and in `norm_number` and `word_number` for each string of each segment, one segment
///   after another, its place there; `norm_number_start` and `word_number_start` tell where those of each segment begin. `norm_danish` and `word_danish` have for
///   each string its place in Danish order, one place for strings that order as one.
/// - Below `themes`: a row of `hit.u32x15` for each hit in text order, and `hit_start.u32` with the first of each segment; columns as in `ThemeLayerTables.swift`.
/// - `text.utf8`: the transcripts' texts, one after another, and `text_point` for each of them the code points before its byte 0, 256, 512, … `turn_token` is the first token of each turn, and after the last the number of tokens;
///   `sentence_token` the same of sentences, of which none spans two turns.
public enum IndexFormat {
    /// Changes when an older program could misread what is written.
    public static let version = 7
    /// What a manifest begins with.
    public static let name = "ordret-index"
    public static let manifest = "manifest.json"
    public static let segments = "segments"
    public static let words = "words"
    public static let themes = "themes"
    public static let buildLock = "build.lock"
    public static let readersLock = "readers.lock"
    /// A number that is not there.
    static let none = UInt32.max
    /// What the name of a segment that is being written begins with.
    public static let partial = ".partial-"
}
