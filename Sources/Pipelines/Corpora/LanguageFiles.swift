import CorpusModel
import DanishText

/// Loads what a run knows of Danish: the lists, and with a full analysis model and dictionary.
public enum LanguageFiles {
    public static func load(_ settings: CorpusSettings) throws(Diagnostic) -> DanishLanguage {
        DanishLanguage(data: try DanishDataFolder.load(settings.danishDataFolder), depth: settings.analysis)
    }
}
