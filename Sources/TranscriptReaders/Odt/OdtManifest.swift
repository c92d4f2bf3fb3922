import MarkupXML

/// The list of an OpenDocument package's files, asked one question: whether any is encrypted.
final class OdtManifest: XMLEventHandler {
    private(set) var isEncrypted = false

    func start(_ name: XMLName, _ attributes: XMLAttributes, line: Int) {
        if name == XMLName("encryption-data", in: OdtNamespaces.manifest) { isEncrypted = true }
    }

    func end(_ name: XMLName) {}
    func characters(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
