/// The program's version (Semantic Versioning).
public let ordretVersion = "0.1.0"
