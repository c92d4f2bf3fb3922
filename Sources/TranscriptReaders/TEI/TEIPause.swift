import CorpusModel
import MarkupXML

/// What a `pause` of TEI tells: how long it was, measured (`@dur`, a duration of W3C XML Schema) or felt (`@type`).
enum TEIPause {
    /// `pause 1,2 s`, `kort pause`, or `pause`; `.` is the shortest (GAT 2, ISO 24624).
    static func description(_ attributes: XMLAttributes) -> [UInt8] {
        // ISO 24624 has what the transcriber wrote in @rend.
        attributes.value("rend").map { Array($0.utf8) } ?? description(duration(attributes), type: attributes.value("type") ?? "")
    }

    static func description(_ duration: Seconds?, type: String) -> [UInt8] {
        if let duration { return Array("pause \(decimal(duration)) s".utf8) }
        switch type {
        case "micro": return Array(".".utf8)
        case "short": return Array("kort pause".utf8)
        case "long": return Array("lang pause".utf8)
        default: return Array("pause".utf8)
        }
    }

    /// Hours, minutes and seconds (`PT1M2.5S`); `nil` where there are none, or days and more.
    static func duration(_ attributes: XMLAttributes) -> Seconds? {
        guard let text = attributes.value("dur"), text.utf8.count <= 40, text.hasPrefix("PT") else { return nil }
        var milliseconds = 0.0
        var digits = ""
        for character in text.dropFirst(2) {
            if character.isASCII, character.isNumber || character == "." {
                digits.append(character)
                continue
            }
            guard let unit = ["H": 3_600_000.0, "M": 60_000, "S": 1000][character], let number = Double(digits) else { return nil }
            milliseconds += number * unit
            digits = ""
        }
        guard digits.isEmpty, milliseconds > 0, milliseconds < 1e9 else { return nil }
        return Seconds(milliseconds: Int(milliseconds.rounded()))
    }

    private static func decimal(_ time: Seconds) -> String { String(time.decimal.map { $0 == "." ? "," : $0 }) }
}
