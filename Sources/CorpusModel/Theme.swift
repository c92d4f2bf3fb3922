/// A theme of a lexicon as results name it; its rules belong to `ThemeTagging`.
public struct Theme: Hashable, Sendable {
    /// `parent/leaf`.
    public let id: String
    public let labelDanish: String
    public let labelEnglish: String
    public let definitionDanish: String
    public let definitionEnglish: String
    /// The theme that this one's hits are rolled up to.
    public let parent: String?
    /// Whose turns it may be coded in; empty means everyone.
    public let roles: [Role]

    public init(
        id: String, labelDanish: String, labelEnglish: String, definitionDanish: String = "", definitionEnglish: String = "", parent: String? = nil,
        roles: [Role] = []
    ) {
        self.id = id
        self.labelDanish = labelDanish
        self.labelEnglish = labelEnglish
        self.definitionDanish = definitionDanish
        self.definitionEnglish = definitionEnglish
        self.parent = parent
        self.roles = roles
    }
}
