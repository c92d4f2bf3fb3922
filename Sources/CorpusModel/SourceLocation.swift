/// A place in a source file that a person can open: a paragraph of a part, or a line.
///
/// Sixteen bytes, as a transcript keeps one for each of its paragraphs: what all places of a file share is an `Origin`.
public struct SourceLocation: Hashable, Sendable, CustomStringConvertible {
    public enum Place: Hashable, Sendable {
        /// A paragraph of a part of a container, counted from 1 (`word/document.xml`, 12).
        case paragraph(part: String, number: Int)
        /// A line, and a column where it is known, both from 1.
        case line(Int, column: Int? = nil)
        /// The file as a whole.
        case file
    }

    /// A file, or a part of a container. Whoever makes many places makes one origin for them.
    public final class Origin: Hashable, Sendable {
        public let file: String
        /// `nil` where places are lines.
        public let part: String?

        public init(_ file: String, part: String? = nil) {
            self.file = file
            self.part = part
        }

        public static func == (one: Origin, other: Origin) -> Bool { one === other || (one.file == other.file && one.part == other.part) }

        public func hash(into hasher: inout Hasher) {
            hasher.combine(file)
            hasher.combine(part)
        }
    }

    private let origin: Origin
    /// Of the paragraph or line; 0 for the file as a whole.
    private let number: UInt32
    /// 0 where it is not known.
    private let column: UInt32

    public init(_ file: String, _ place: Place = .file) {
        switch place {
        case .paragraph(let part, let number): self.init(Origin(file, part: part), number)
        case .line(let line, let column): self.init(Origin(file), line, column: column)
        case .file: self.init(Origin(file), 0)
        }
    }

    /// A paragraph of a part, or a line of a file.
    public init(_ origin: Origin, _ number: Int, column: Int? = nil) {
        self.origin = origin
        self.number = UInt32(clamping: number)
        self.column = UInt32(clamping: column ?? 0)
    }

    public var file: String { origin.file }

    public var place: Place {
        if let part = origin.part { return .paragraph(part: part, number: Int(number)) }
        return number == 0 ? .file : .line(Int(number), column: column == 0 ? nil : Int(column))
    }

    /// `FILE#PART:pN`, `FILE:LINE`, `FILE:LINE:COLUMN` or `FILE`.
    public var description: String {
        switch place {
        case .paragraph(let part, let number): "\(file)#\(part):p\(number)"
        case .line(let line, nil): "\(file):\(line)"
        case .line(let line, let column?): "\(file):\(line):\(column)"
        case .file: file
        }
    }
}
