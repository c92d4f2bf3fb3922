import CorpusModel
import SegmentSamples

/// A query in CQL as the random tests write it: a tree of its own, so that the parser is tested with the search.
struct ReferenceQuery {
    indirect enum Pattern {
        case token(Test)
        case sequence([Pattern])
        case alternatives([Pattern])
        case repeated(Pattern, minimum: Int, maximum: Int?)
        case labelled(String, Test)
        case start(Region)
        case end(Region)
        case whole(Region)
    }

    indirect enum Test {
        case any
        case word(String, ignoresCase: Bool, isNegated: Bool)
        case tokenClass(TokenClass)
        case speaker(String)
        case longer(than: Int)
        /// The same word as that of a label before it.
        case same(String)
        case not(Test)
        case and(Test, Test)
        case or(Test, Test)
        case implies(Test, Test)
    }

    enum Region: String, CaseIterable {
        case s, turn, transcript
    }

    enum Constraint {
        case sameWord, differentWord
        case distance(over: Int)
    }

    enum Filter: String, CaseIterable {
        case within, notWithin = "not within", containing, notContaining = "not containing"
    }

    indirect enum Meeting {
        case token(Test)
        case meet(Meeting, Meeting, Int, Int)
        case meetIn(Meeting, Meeting, Region)
        case union(Meeting, Meeting)
    }

    enum Scope {
        case standard
        case regions(Int, Region)
        case tokens(Int)
    }

    enum Strategy: String, CaseIterable {
        case standard, longest, shortest, traditional
    }

    enum Body {
        case pattern(Pattern)
        case meeting(Meeting)
    }

    var body: Body
    var strategy: Strategy?
    var seesAll = false
    /// Of the labels a and b.
    var constraint: Constraint?
    var scope = Scope.standard
    var filter: (relation: Filter, pattern: Pattern)?
    var expansion: (side: String, region: Region)?
}

// MARK: As text

extension ReferenceQuery {
    var text: String {
        var text = (seesAll ? "(?all) " : "") + (strategy.map { "(?\($0.rawValue)) " } ?? "")
        switch body {
        case .pattern(let pattern): text += pattern.text
        case .meeting(let meeting): text += "MU(\(meeting.text))"
        }
        switch constraint {
        case nil: break
        case .sameWord: text += " :: a.word = b.word"
        case .differentWord: text += " :: a.word != b.word"
        case .distance(let number): text += " :: distance(a, b) > \(number)"
        }
        if let filter { text += " \(filter.relation.rawValue) (\(filter.pattern.text))" }
        switch scope {
        case .standard: break
        case .regions(let count, let region): text += " within \(count == 1 ? "" : "\(count) ")\(region.rawValue)"
        case .tokens(let count): text += " within \(count)"
        }
        if let expansion { text += " expand \(expansion.side)to \(expansion.region.rawValue)" }
        return text
    }
}

extension ReferenceQuery.Pattern {
    var text: String {
        switch self {
        case .token(let test): test.token
        case .sequence(let parts): parts.map { $0.isAlternatives ? "(\($0.text))" : $0.text }.joined(separator: " ")
        case .alternatives(let parts): parts.map(\.text).joined(separator: " | ")
        case .repeated(let part, 0, 1): part.grouped + "?"
        case .repeated(let part, 0, nil): part.grouped + "*"
        case .repeated(let part, 1, nil): part.grouped + "+"
        case .repeated(let part, let minimum, let maximum): part.grouped + "{\(minimum),\(maximum.map { "\($0)" } ?? "")}"
        case .labelled(let label, let test): "\(label):\(test.token)"
        case .start(let region): "<\(region.rawValue)>"
        case .end(let region): "</\(region.rawValue)>"
        case .whole(let region): "<\(region.rawValue)/>"
        }
    }

    private var isAlternatives: Bool { if case .alternatives = self { true } else { false } }
    private var grouped: String { if case .token(let test) = self { test.token } else { "(\(text))" } }
}

extension ReferenceQuery.Test {
    var token: String {
        switch self {
        case .any: "[]"
        case .word(let expression, let ignoresCase, false): "\"\(expression)\"" + (ignoresCase ? " %c" : "")
        default: "[\(text)]"
        }
    }

    private var text: String {
        switch self {
        case .any: "word=\".*\""
        case .word(let expression, let ignoresCase, let isNegated): "word\(isNegated ? "!=" : "=")\"\(expression)\"\(ignoresCase ? " %c" : "")"
        case .tokenClass(let tokenClass): "class=\"\(tokenClass)\""
        case .speaker(let label): "turn_speaker=\"\(label)\""
        case .longer(let length): "strlen(word) > \(length)"
        case .same(let label): "word = \(label).word"
        case .not(let test): "!(\(test.text))"
        case .and(let one, let other): "(\(one.text)) & (\(other.text))"
        case .or(let one, let other): "(\(one.text)) | (\(other.text))"
        case .implies(let one, let other): "(\(one.text)) -> (\(other.text))"
        }
    }
}

extension ReferenceQuery.Meeting {
    var text: String {
        switch self {
        case .token(let test): test.token
        case .meet(let one, let other, let from, let to): "meet \(one.inner) \(other.inner) \(from) \(to)"
        case .meetIn(let one, let other, let region): "meet \(one.inner) \(other.inner) \(region.rawValue)"
        case .union(let one, let other): "union \(one.inner) \(other.inner)"
        }
    }

    private var inner: String { if case .token(let test) = self { test.token } else { "(\(text))" } }
}
