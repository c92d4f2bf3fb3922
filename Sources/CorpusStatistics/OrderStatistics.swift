/// Quantiles of numbers that are not sorted: an interval wants two of thousands, and to sort them all costs more than to make them.
///
/// Source: Hoare 1961, Algorithm 65 (Find), CACM 4:321–322. Each step parts what is left around the middle one of three; parting goes on over equal numbers, so that many of them cost no more.
struct OrderStatistics {
    private var numbers: [Double]

    /// At least one, and each of them a number.
    init(_ numbers: [Double]) {
        precondition(!numbers.isEmpty, "quantiles of something")
        self.numbers = numbers
    }

    /// A quantile, linear between order statistics (Hyndman & Fan 1996, type 7; the default of R and NumPy). Cost: some passes over the numbers; at worst, which
    /// draws do not come to, one for each of them.
    mutating func quantile(_ probability: Double) -> Double {
        let place = min(max(probability, 0), 1) * Double(numbers.count - 1)
        let rank = Int(place)
        let lower = number(ofRank: rank)
        // What stands after it is not smaller.
        guard let upper = numbers[(rank + 1)...].min(), upper != lower else { return lower }
        return lower + (place - Double(rank)) * (upper - lower)
    }

    /// The number that would stand at a place if they were sorted; those before it are not greater, those after it not smaller.
    private mutating func number(ofRank rank: Int) -> Double {
        numbers.withUnsafeMutableBufferPointer { numbers in
            var (low, high) = (0, numbers.count - 1)
            while low < high {
                let middle = Self.middle(numbers[low], numbers[(low + high) / 2], numbers[high])
                var (left, right) = (low, high)
                while left <= right {
                    while numbers[left] < middle { left += 1 }
                    while numbers[right] > middle { right -= 1 }
                    guard left <= right else { break }
                    numbers.swapAt(left, right)
                    left += 1
                    right -= 1
                }
                if rank <= right { high = right } else if rank >= left { low = left } else { break }
            }
            return numbers[rank]
        }
    }

    private static func middle(_ one: Double, _ two: Double, _ three: Double) -> Double { max(min(one, two), min(max(one, two), three)) }
}
