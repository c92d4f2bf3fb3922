import LocalFiles

/// Where `make install` puts data: `PREFIX/share/ordret` beside the program's `PREFIX/bin`.
public enum InstalledFiles {
    public static func share(_ name: String) -> String {
        let program = Machine.programPath ?? CommandLine.arguments.first ?? "ordret"
        return FilePaths.join(FilePaths.join(FilePaths.folder(of: FilePaths.folder(of: program)), "share/ordret"), name)
    }
}
