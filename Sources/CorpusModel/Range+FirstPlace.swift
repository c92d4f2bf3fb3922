extension Range<Int> {
    /// The first place that something no longer stands before; the end where it does everywhere. What stands before comes before what does not, as in a sorted list.
    ///
    /// Cost: logarithmic.
    @inlinable
    @inline(__always)
    public func firstPlace(notBefore isBefore: (Int) -> Bool) -> Int {
        var (low, high) = (lowerBound, upperBound)
        while low < high {
            let middle = (low + high) / 2
            if isBefore(middle) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
