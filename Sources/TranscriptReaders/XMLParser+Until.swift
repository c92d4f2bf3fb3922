import MarkupXML

extension XMLParser {
    /// Parses until the document ends or `isDone` says that nothing more is wanted.
    func parse(_ bytes: [UInt8], until isDone: () -> Bool) throws(XMLError) {
        let size = 65_536
        var start = 0
        while start < bytes.count {
            let end = Swift.min(start + size, bytes.count)
            var failure: XMLError?
            bytes.withUnsafeBufferPointer { buffer in
                do throws(XMLError) { try feed(UnsafeBufferPointer(rebasing: buffer[start..<end])) } catch { failure = error }
            }
            if let failure { throw failure }
            if isDone() { return }
            start = end
        }
        try finish()
    }
}
