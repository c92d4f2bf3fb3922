/// The language of labels in reports and pages (`--language da|en`); quotations stay as they are.
public enum LabelLanguage: String, Sendable, CaseIterable {
    case danish = "da"
    case english = "en"
}
