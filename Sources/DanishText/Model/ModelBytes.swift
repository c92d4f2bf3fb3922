/// Reads the numbers of a model file one after the other, little endian; asks for no byte that is not there.
struct ModelBytes {
    private let bytes: UnsafeRawBufferPointer
    private(set) var offset = 0

    /// The bytes must outlive the reader.
    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    var remaining: Int { bytes.count - offset }

    mutating func number<Number: FixedWidthInteger & BitwiseCopyable>(_ type: Number.Type) throws(ModelFileError) -> Number {
        try require(MemoryLayout<Number>.size)
        let value = bytes.loadUnaligned(fromByteOffset: offset, as: Number.self)
        offset += MemoryLayout<Number>.size
        return Number(littleEndian: value)
    }

    mutating func numbers<Number: FixedWidthInteger & BitwiseCopyable>(_ count: Int, _ type: Number.Type) throws(ModelFileError) -> [Number] {
        try require(count.multipliedReportingOverflow(by: MemoryLayout<Number>.size).overflow ? .max : count * MemoryLayout<Number>.size)
        var result: [Number] = []
        result.reserveCapacity(count)
        for _ in 0..<count {
            result.append(Number(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Number.self)))
            offset += MemoryLayout<Number>.size
        }
        return result
    }

    /// A text after its length in 16 bits.
    mutating func text() throws(ModelFileError) -> String {
        let count = Int(try number(UInt16.self))
        let bytes = try numbers(count, UInt8.self)
        guard let text = String(validating: bytes, as: UTF8.self) else { throw ModelFileError(found: "a text that is no UTF-8", expected: "UTF-8") }
        return text
    }

    private func require(_ count: Int) throws(ModelFileError) {
        guard count >= 0, count <= remaining else {
            throw ModelFileError(found: "the end of the file after \(bytes.count) bytes", expected: "a whole model; the file is cut off")
        }
    }
}
