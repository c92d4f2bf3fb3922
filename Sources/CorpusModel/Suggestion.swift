/// The candidate nearest to a misspelt name, when one is near enough to be meant.
///
/// Distance: Levenshtein over code points (Levenshtein 1966), at most a third of the name's length and at least one.
public func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
    let limit = max(1, name.unicodeScalars.count / 3)
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
        let distance = editDistance(name.lowercased(), candidate.lowercased())
        if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.candidate
}

private func editDistance(_ one: String, _ other: String) -> Int {
    let one = Array(one.unicodeScalars)
    let other = Array(other.unicodeScalars)
    var row = Array(0...other.count)
    for i in one.indices {
        var diagonal = row[0]
        row[0] = i + 1
        for j in other.indices {
            let above = row[j + 1]
            row[j + 1] = min(above + 1, row[j] + 1, diagonal + (one[i] == other[j] ? 0 : 1))
            diagonal = above
        }
    }
    return row[other.count]
}
