/// What holds inside a group; a group inside begins with a copy (Rich Text Format 1.9.1, "Document Area").
struct RTFGroup {
    var target = RTFTarget.body
    var isBold = false
    var isHidden = false
    var isDeleted = false
    var isInserted = false
    var font: Int?
    /// Bytes that stand for those who cannot read `\uN`, and are skipped.
    var fallbackBytes = 1
    /// The group began with `\*`.
    var isOptional = false
    /// A text box begins with this group.
    var opensBox = false
    /// A note begins with this group.
    var opensNote = false

    mutating func plain() {
        isBold = false
        isHidden = false
        isDeleted = false
        isInserted = false
        font = nil
    }
}
