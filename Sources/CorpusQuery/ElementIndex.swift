/// The elements of each form of a segment's vocabulary, in one list: what a scan looks up for every token.
struct ElementIndex {
    private let starts: [Int32]
    private let elements: [Int32]

    /// `forms` holds the ascending elements of each form.
    init(_ forms: [[Int]]) {
        var starts: [Int32] = [0]
        var elements: [Int32] = []
        starts.reserveCapacity(forms.count + 1)
        for form in forms {
            elements += form.map(Int32.init)
            starts.append(Int32(elements.count))
        }
        self.starts = starts
        self.elements = elements
    }

    /// The places in the list that belong to a form.
    func places(of form: UInt32) -> Range<Int> { Int(starts[Int(form)])..<Int(starts[Int(form) + 1]) }

    subscript(place: Int) -> Int { Int(elements[place]) }

    func contains(_ element: Int, form: UInt32) -> Bool {
        var low = Int(starts[Int(form)])
        let end = Int(starts[Int(form) + 1])
        var high = end
        while low < high {
            let middle = (low + high) / 2
            if elements[middle] < element { low = middle + 1 } else { high = middle }
        }
        return low < end && elements[low] == element
    }
}
