/// The transducers in the text that `lt-print` writes (AT&T format): a line is an arc `FROM TO IN OUT WEIGHT` or a final state `STATE WEIGHT`, in columns
/// parted by tabs; `ε` is nothing, and `--` parts the sections of a file.
public struct TransducerText {
    public let sections: [Transducer]

    /// - Throws: `TransducerFault` with the number of the first line that is neither.
    public init(_ bytes: [UInt8]) throws(TransducerFault) {
        var sections: [Transducer] = []
        var section = Transducer()
        var symbols: [[UInt8]: Int] = [:]
        for (index, line) in bytes.split(separator: 0x0A).enumerated() {
            let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
            if fields.count == 1, line.elementsEqual([0x2D, 0x2D]) {
                sections.append(section)
                section = Transducer()
                continue
            }
            guard let from = Self.state(fields[0]) else { throw TransducerFault(line: index + 1) }
            if fields.count >= 4 {
                guard let to = Self.state(fields[1]) else { throw TransducerFault(line: index + 1) }
                section.add(from, to, Self.symbol(fields[2], &symbols), Self.symbol(fields[3], &symbols))
            } else {
                section.addFinal(from)
            }
        }
        let texts = symbols.sorted { $0.value < $1.value }.map { $0.key == Self.epsilon ? [] : $0.key }
        self.sections = (sections + [section]).filter { !$0.isEmpty }.map { $0.with(symbols: texts) }
    }

    private static let epsilon = Array("ε".utf8)
    private static let states = 1 << 24

    private static func state(_ field: ArraySlice<UInt8>) -> Int? {
        guard 1...8 ~= field.count else { return nil }
        var number = 0
        for byte in field {
            guard 0x30...0x39 ~= byte else { return nil }
            number = number * 10 + Int(byte - 0x30)
        }
        return number < states ? number : nil
    }

    private static func symbol(_ field: ArraySlice<UInt8>, _ symbols: inout [[UInt8]: Int]) -> Int {
        let text = Array(field)
        if let known = symbols[text] { return known }
        symbols[text] = symbols.count
        return symbols.count - 1
    }
}

/// A line that is no part of a transducer.
public struct TransducerFault: Error, Sendable, Hashable {
    /// Counted from 1, empty lines left out.
    public let line: Int
}
