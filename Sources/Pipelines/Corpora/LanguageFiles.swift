import CorpusModel
import DanishText

/// Loads what a run knows of Danish: the lists, and with a full analysis model and dictionary.
public enum LanguageFiles {
    public static func load(_ settings: CorpusSettings) throws(Diagnostic) -> DanishLanguage {
        let data = try DanishDataFolder.load(settings.danishDataFolder)
        let dictionary = settings.analysis == .full ? try DictionaryFile.open(settings.dictionary) : nil
        return DanishLanguage(data: data, depth: settings.analysis, dictionary: dictionary?.dictionary)
    }
}
