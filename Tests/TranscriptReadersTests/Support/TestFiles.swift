import LocalFiles

@testable import TranscriptReaders

/// Files of the repository and, where they are, of the development data.
enum TestFiles {
    /// The package's folder, found from this file.
    static let root = String(#filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(separator: "/"))
    static let sampleCorpus = root + "/Corpus/boligsocial"

    /// `ORDRET_DATA`, else `../shared/data` beside the package; `nil` where neither is there.
    static let data: String? = {
        let folder = Machine.environment("ORDRET_DATA") ?? root + "/../shared/data"
        return LocalFiles.kind(of: folder) == .folder ? folder : nil
    }()
    static let noData = "no development data: neither ORDRET_DATA nor ../shared/data is a folder"

    static func file(_ path: String) throws -> SourceFile {
        SourceFile(
            id: FilePaths.stem(of: path), path: path, fileExtension: FilePaths.fileExtension(of: path),
            bytes: try LocalFiles.read(path, limit: 256 << 20), digest: "")
    }

    static func files(_ folder: String) throws -> [SourceFile] { try FilePaths.files(below: folder).map(file) }
}
