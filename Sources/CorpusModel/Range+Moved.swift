extension Range<Int> {
    /// The same numbers counted from elsewhere: tokens of a transcript as those of its segment.
    package func moved(by distance: Int) -> Range<Int> { lowerBound + distance..<upperBound + distance }
}
