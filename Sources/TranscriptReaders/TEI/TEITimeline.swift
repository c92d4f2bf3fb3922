import CorpusModel

/// The points in time that a file names (TEI `timeline`, `when`): an interval since another point, or a clock time.
struct TEITimeline {
    private struct Point {
        let interval: Double?
        let since: String?
        let clock: Int?
    }

    private var points: [String: Point] = [:]
    private var origin: String?
    /// Milliseconds in a unit of the timeline that is open.
    private var unit = 1000.0

    mutating func open(unit: String?, origin: String?) {
        self.unit = Self.milliseconds(unit) ?? 1000
        self.origin = origin.map(Self.name)
    }

    mutating func add(id: String, interval: String?, unit: String?, since: String?, absolute: String?) {
        // −1 says that the interval is not known.
        let number = interval.flatMap { Double($0) }.flatMap { $0.isFinite && $0 >= 0 && $0 < 1e9 ? $0 : nil }
        let scale = Self.milliseconds(unit) ?? self.unit
        points[id] = Point(interval: number.map { $0 * scale }, since: since.map(Self.name), clock: absolute.flatMap(Self.clock))
        if origin == nil { origin = id }
    }

    /// The time of a point; `nil` when it or one that it counts from is not known, or when they count from each other.
    func time(_ pointer: String?) -> Seconds? {
        guard let pointer, var point = points[Self.name(pointer)] else { return nil }
        var id = Self.name(pointer)
        var sum = 0.0
        for _ in 0...points.count {
            if id == origin { return Seconds(milliseconds: Int(sum.rounded())) }
            guard let interval = point.interval else {
                guard let clock = point.clock else { return nil }
                let start = origin.flatMap { points[$0]?.clock } ?? 0
                return clock >= start ? Seconds(milliseconds: clock - start + Int(sum.rounded())) : nil
            }
            sum += interval
            // Without @since a point counts from the origin.
            guard let next = point.since ?? origin, let base = points[next] else { return nil }
            (id, point) = (next, base)
        }
        return nil
    }

    private static func name(_ pointer: String) -> String { pointer.hasPrefix("#") ? String(pointer.dropFirst()) : pointer }

    private static func clock(_ text: String) -> Int? {
        Array(text.utf8).withUnsafeBufferPointer { Timestamps.whole($0, TextRange(0, $0.count))?.milliseconds }
    }

    private static func milliseconds(_ unit: String?) -> Double? {
        switch unit?.lowercased() {
        case "s", "sec", "second", "seconds": 1000
        case "ms", "millisecond", "milliseconds": 1
        case "cs", "centisecond", "centiseconds": 10
        case "min", "minute", "minutes": 60_000
        case "h", "hour", "hours": 3_600_000
        default: nil
        }
    }
}
