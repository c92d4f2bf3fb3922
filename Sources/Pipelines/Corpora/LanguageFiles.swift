import CorpusModel
import DanishText

/// Loads what a run knows of Danish: the lists, and with a full analysis model and dictionary.
public enum LanguageFiles {
    public static func load(_ settings: CorpusSettings) throws(Diagnostic) -> DanishLanguage {
        let data = try DanishDataFolder.load(settings.danishDataFolder)
        try check(settings, data)
        let dictionary = settings.analysis == .full ? try DictionaryFile.open(settings.dictionary) : nil
        return DanishLanguage(data: data, depth: settings.analysis, dictionary: dictionary?.dictionary)
    }

    /// The profile of marks is one of the list, which the user may have replaced.
    private static func check(_ settings: CorpusSettings, _ data: DanishData) throws(Diagnostic) {
        let names = [CorpusSettings.guessedMarks] + data.markProfiles.map(\.name)
        guard !names.contains(settings.marks) else { return }
        let hint = nearest(to: settings.marks, among: names).map { "Did you mean \($0)? " } ?? ""
        throw Diagnostic(
            .error, .marksUnknown, at: settings.marksPlace, "there are no marks \"\(settings.marks)\"; expected \(names.joined(separator: ", "))",
            advice: "\(hint)Profiles of your own are lines of marks.txt in a folder for --danish-data.")
    }
}
