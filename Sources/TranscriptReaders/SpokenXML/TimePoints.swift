import CorpusModel

/// The points of a file's timeline in their order. Not every point needs a time: programs leave out what nobody measured.
struct TimePoints {
    private var positions: [String: Int] = [:]
    private var times: [Double?] = []
    /// Where the time itself is not known, the last one before it.
    private var earlier: [Double] = []

    /// A second point of the same id is not another point.
    mutating func add(_ id: String, milliseconds: Double?) {
        guard positions[id] == nil else { return }
        positions[id] = times.count
        times.append(milliseconds.flatMap { $0.isFinite && $0 >= 0 && $0 < 1e12 ? $0 : nil })
    }

    func position(of id: String) -> Int? { positions[id] }

    func time(of id: String?) -> Seconds? {
        guard let id, let position = positions[id], let time = times[position] else { return nil }
        return Seconds(milliseconds: Int(time.rounded()))
    }

    /// A number to order by: the time, or that of the last point before it that has one.
    func order(of id: String) -> Double {
        guard let position = positions[id] else { return .infinity }
        return times[position] ?? earlier[position]
    }

    /// Gives times to the points between two known ones, at equal distances. What only one side bounds stays unknown: nobody knows how long it was.
    mutating func interpolate() {
        var last: Int?
        for position in times.indices {
            guard let time = times[position] else { continue }
            if let last, let from = times[last], position - last > 1, time >= from {
                let step = (time - from) / Double(position - last)
                for between in (last + 1)..<position { times[between] = from + step * Double(between - last) }
            }
            last = position
        }
        var latest = -1.0
        earlier = times.map { time in
            latest = time ?? latest
            return latest
        }
    }

    /// Seconds as the files write them (`12.5`).
    static func milliseconds(seconds: String?) -> Double? { seconds.flatMap { Double($0) }.map { $0 * 1000 } }
}
