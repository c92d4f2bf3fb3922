import CorpusModel
import DanishText
import LocalFiles

/// The Danish word lists with those of a folder in place of the shipped ones (`--danish-data DIR`).
public enum DanishDataFolder {
    public static func load(_ folder: String?) throws(Diagnostic) -> DanishData {
        guard let folder else { return .embedded }
        var files: [String: [UInt8]] = [:]
        do throws(FileError) {
            for name in try LocalFiles.names(in: folder) where FilePaths.fileExtension(of: name) == "txt" {
                files[FilePaths.stem(of: name)] = try LocalFiles.read(FilePaths.join(folder, name), limit: 1 << 24)
            }
        } catch {
            throw .file(error)
        }
        guard !files.isEmpty else {
            throw Diagnostic(
                .error, .dataMissing, at: SourceLocation(folder), "the folder holds no lists; files such as fillers.txt were expected",
                advice: "The lists are \(DanishData.names.map { "\($0).txt" }.joined(separator: ", ")).")
        }
        do throws(DanishDataError) {
            return try DanishData(replacing: files)
        } catch {
            throw Diagnostic(
                .error, .dataMalformed, at: SourceLocation(folder), "\(error)",
                advice: "The comment at the top of each shipped list explains its format.")
        }
    }
}
