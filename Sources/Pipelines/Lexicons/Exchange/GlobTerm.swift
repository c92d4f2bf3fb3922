import CorpusModel
import CorpusQuery
import UnicodeText

/// A term of exact forms with `*` and `?` in the simple notation: `tage ansvar*` is `=tage ansvar*`.
enum GlobTerm {
    struct Pattern: Hashable {
        let text: String
        let isPhrase: Bool
        /// What it does not say exactly.
        var approximation: String?
    }

    struct Reason: Error {
        let text: String
        init(_ text: String) { self.text = text }
    }

    /// The pattern; or why there is none.
    static func pattern(_ term: String) throws(Reason) -> Pattern {
        let words = term.split(whereSeparator: \.isWhitespace).map(String.init)
        guard words.contains(where: { $0 != "*" }) else { throw Reason(words.isEmpty ? "there is no word" : "it stands for any word") }
        var nodes: [QueryNode] = []
        var texts: [String] = []
        var stars = 0
        for word in words {
            if word == "*" {
                stars += 1
                continue
            }
            if stars > 0 {
                texts.append("[..\(stars)]")
                nodes.append(.gap(stars))
                stars = 0
            }
            let isGlob = word.contains { $0 == "*" || $0 == "?" }
            texts.append(isGlob ? word : "=" + word)
            nodes.append(.word(WordPattern(isGlob ? .wildcard : .form, MatchForm.of(word))))
        }
        guard stars == 0 else { throw Reason("a phrase cannot end with any word") }
        // What the notation would read otherwise (signs, slashes, emoticons) cannot be searched for.
        let parsed: ParsedQuery
        do throws(QueryError) {
            parsed = try SimpleNotation.parse(texts.joined(separator: " "))
        } catch {
            throw Reason(error.message)
        }
        guard parsed.node == (nodes.count == 1 ? nodes[0] : .sequence(nodes)), !parsed.isLiteral else {
            throw Reason("its signs mean something else in the notation of phrases")
        }
        let gap = nodes.contains { if case .gap = $0 { true } else { false } }
        return Pattern(
            text: texts.joined(separator: " "), isPhrase: words.count > 1,
            approximation: gap ? "any one word became a gap of at most one" : nil)
    }
}

extension WordCategory {
    /// Adds a term with wildcards, or a loss.
    mutating func add(_ term: String, weight: Double = 1, at place: SourceLocation, _ losses: inout [ExchangeLoss]) {
        do throws(GlobTerm.Reason) {
            let pattern = try GlobTerm.pattern(term)
            terms.append(Term(pattern.text, isPhrase: pattern.isPhrase, weight: weight))
            if let why = pattern.approximation {
                losses.append(ExchangeLoss(.approximated, at: place, theme: name, what: "word", found: term, why: why))
            }
        } catch {
            losses.append(ExchangeLoss(.leftOut, at: place, theme: name, what: "word", found: term, why: error.text))
        }
    }
}
