/// What was met in an OpenDocument text beside its words, for the diagnostics.
struct OdtCounts {
    var insertions = 0
    var deletions = 0
    var footnotes = 0
    var endnotes = 0
    var comments = 0
    var hidden = 0
}
