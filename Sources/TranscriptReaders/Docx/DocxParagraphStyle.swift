/// What a paragraph has from its style, or from the default one where it names none.
struct DocxParagraphStyle {
    let id: String?
    /// As a user sees it.
    let name: String?
    /// The list that the style belongs to, and the level in it.
    let list: String?
    let level: Int

    init(_ id: String?, _ styles: DocxStyles) {
        self.id = id
        name = (id ?? styles.defaultParagraphStyle).map { styles.name(of: $0) }
        let list = styles.list(of: id)
        self.list = list?.list
        level = list?.level ?? 0
    }
}
