/// A place in a source file that a person can open: a paragraph of a part, or a line.
public struct SourceLocation: Hashable, Sendable, CustomStringConvertible {
    public enum Place: Hashable, Sendable {
        /// A paragraph of a part of a container, counted from 1 (`word/document.xml`, 12).
        case paragraph(part: String, number: Int)
        /// A line, and a column where it is known, both from 1.
        case line(Int, column: Int? = nil)
        /// The file as a whole.
        case file
    }

    public let file: String
    public let place: Place

    public init(_ file: String, _ place: Place = .file) {
        self.file = file
        self.place = place
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
