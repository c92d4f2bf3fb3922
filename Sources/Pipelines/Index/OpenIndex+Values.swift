import CorpusIndex
import CorpusModel

extension OpenIndex {
    /// How many values a metadata field has in its transcripts, the missing one among them. Cost: a look at each transcript's metadata.
    public func valueCount(of field: String) throws(Diagnostic) -> Int {
        var values: Set<String> = []
        for segment in segments {
            do throws(IndexFault) {
                let outlines = try segment.outlines()
                for transcript in 0..<outlines.count { values.insert(outlines.metadata(of: transcript).first { $0.name == field }?.value ?? "") }
            } catch { throw .index(error) }
        }
        return values.count
    }
}
