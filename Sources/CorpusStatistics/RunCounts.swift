/// Counts by number, where equal numbers mostly follow one another.
struct RunCounts {
    private var known: [Int: Int] = [:]
    private var last = (number: -1, count: 0)

    mutating func add(_ number: Int, _ count: Int) {
        if number != last.number {
            flush()
            last = (number, 0)
        }
        last.count += count
    }

    private mutating func flush() { if last.count > 0 { known[last.number, default: 0] += last.count } }

    var counts: [Int: Int] {
        mutating get {
            flush()
            last.count = 0
            return known
        }
    }
}
