import CorpusModel

/// The rows of a table that is kept by columns, as CSV or TSV: values go into the output as they lie, without a cell or a string for each.
struct SeparatedRows {
    let separated: CellBytes
    let columns: [ColumnValues]

    /// Adds all rows. Cost: their bytes.
    func append(to out: inout [UInt8]) {
        let count = columns.first?.count ?? 0
        var runs = columns.map { column -> Runs? in if case .runs(let runs) = column { Runs(runs, separated) } else { nil } }
        for row in 0..<count {
            for column in columns.indices {
                if column > 0 { out.append(separated.separator) }
                switch columns[column] {
                case .words(let vocabulary, let numbers):
                    let first = out.count
                    vocabulary.withBytes(of: Int(numbers[row])) { out += $0 }
                    separated.escape(&out, from: first)
                case .integers(let integers): DecimalBytes.append(integers[row], to: &out)
                case .numbers(let numbers, let decimals): if numbers[row].isFinite { DecimalBytes.append(numbers[row], decimals: decimals, to: &out) }
                case .texts(let texts): separated.append(.text(texts[row]), to: &out)
                case .runs: out += runs[column]!.bytes(of: row)
                }
            }
            out.append(UInt8(ascii: "\n"))
        }
    }

    /// Cells that many rows share, each written once.
    private struct Runs {
        private let runs: [(bytes: [UInt8], end: Int)]
        private var place = 0

        init(_ runs: [(cell: Cell, end: Int)], _ separated: CellBytes) {
            self.runs = runs.map { run in
                var bytes: [UInt8] = []
                separated.append(run.cell, to: &bytes)
                return (bytes, run.end)
            }
        }

        /// Rows are asked for in their order.
        mutating func bytes(of row: Int) -> [UInt8] {
            while row >= runs[place].end { place += 1 }
            return runs[place].bytes
        }
    }
}
