import Ordret

/// The shortest way from an index to rows: where only plain columns are wanted, in text order, no line is made and none is kept.
struct KwicRows {
    let writer: LineBytes
    let results: OutputOptions

    /// The fields of the columns that are asked for, or of all; `nil` where one of them needs a line.
    static func fields(_ columns: String?) -> [LineBytes.Field]? {
        let names = columns.map { $0.split(separator: ",").map(String.init) } ?? ConcordanceTable.table([]).columns.map(\.name)
        let fields = names.compactMap { LineBytes.Field(rawValue: $0) }
        return fields.count == names.count ? fields : nil
    }

    /// Writes the rows of an index and tells what they were.
    func write(of index: OpenIndex, jobs: Int) async throws -> LineBytes.Count {
        let (writer, results) = (writer, results)
        let header = writer.header
        let whole = Collected(header)
        if results.output == nil {
            try results.write(header)
            whole.update { $0 = [] }
        }
        let count = Collected(LineBytes.Count())
        let failure = Collected<(any Error)?>(nil)
        try await index.forEach(jobs: jobs) { segment throws(IndexFault) in
            try writer.rows(of: segment)
        } each: { rows in
            count.update { $0.add(rows.count) }
            guard results.output == nil else { return whole.update { $0 += rows.bytes } }
            // What cannot be written any more, such as to a pipe that was closed, is told once.
            guard failure.value == nil, !rows.bytes.isEmpty else { return }
            do { try results.write(rows.bytes) } catch { failure.update { $0 = error } }
        }
        if let failure = failure.value { throw failure }
        if results.output != nil { try results.write(whole.value) }
        return count.value
    }
}
