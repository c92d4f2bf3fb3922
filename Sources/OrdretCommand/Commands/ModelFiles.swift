import Ordret

/// Reads the files of the model commands, and says what a model is.
enum ModelFiles {
    /// Room for the largest treebanks and dictionaries.
    private static let limit = 1 << 30

    static func bytes(of path: String) throws -> [UInt8] {
        do { return try LocalFiles.read(path, limit: limit) } catch { throw Diagnostic.file(error) }
    }

    static func unpacked(_ bytes: [UInt8], _ path: String) throws -> [UInt8] {
        guard XZFile.isPacked(bytes) else { return bytes }
        do { return try XZFile.unpacked(bytes, path: path, limit: limit) } catch { throw Diagnostic.file(error) }
    }

    /// A dictionary that `ordret dictionary import` wrote, or a table.
    static func dictionary(_ path: String) throws -> any FormDictionary {
        let bytes = try unpacked(bytes(of: path), path)
        do throws(DictionaryFault) { return try DanishDictionary(Column(bytes)) } catch  where error != .foreign {
            throw Diagnostic(
                .error, .dictionaryMalformed, at: SourceLocation(path), error.description, advice: "Write it anew: ordret dictionary import --force.")
        } catch {}
        do { return try ListedForms(table: bytes, name: FilePaths.name(of: path)) } catch {
            throw Diagnostic(
                .error, .dataMalformed, at: SourceLocation(path, error.line.map { .line($0) } ?? .file),
                "found \(error.found), expected \(error.expected)",
                advice: "A dictionary has form, UPOS and lemma on each line, parted by tabs.")
        }
    }

    static func model(_ bytes: [UInt8], _ path: String) throws -> DanishModel {
        do { return try DanishModel(file: bytes) } catch {
            throw Diagnostic(
                .error, .dataMalformed, at: SourceLocation(path), error.description, advice: "ordret model train makes a model from a treebank.")
        }
    }

    /// A line for each fact.
    static func description(of model: DanishModel, _ file: [UInt8]) -> String {
        let recipe = model.recipe
        let facts: [(String, String)] = [
            ("trained on", "\(recipe.sentences) sentences, \(recipe.tokens) tokens"),
            ("from", recipe.source.isEmpty ? "unknown" : recipe.source),
            ("settings", "seed \(recipe.seed), epochs \(recipe.epochs), smallest weight \(recipe.smallestWeight)/32"),
            ("tagger", "\(model.featureCount) features, \(model.weightCount) weights, \(model.fixedWordCount) words of one class"),
            ("lemmas", "\(model.lemmaRuleCount) rules of endings, \(model.lemmaFormCount) forms"),
            ("size", "\(file.count) bytes"),
            ("sha256", LocalFiles.digest(file)),
        ]
        return facts.map { "\($0.0)\(String(repeating: " ", count: 12 - $0.0.count))\($0.1)\n" }.joined()
    }
}
