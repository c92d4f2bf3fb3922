import MarkupXML

/// Reads an ELAN file into its tiers.
final class ElanHandler: XMLEventHandler {
    private(set) var points = TimePoints()
    private(set) var tiers: [ElanTier] = []
    /// Milliseconds in a unit of the file's times (`HEADER@TIME_UNITS` of the EAF schema).
    private var unit = 1.0
    private static let units = ["PAL-frames": 40.0, "NTSC-frames": 1_001.0 / 30.0]
    private var isInTier = false
    private var annotation: (start: String, end: String, line: Int)?
    private var isInValue = false
    private var text: [UInt8] = []

    func start(_ name: XMLName, _ attributes: XMLAttributes, line: Int) {
        switch name.local {
        case "HEADER": unit = Self.units[attributes.value("TIME_UNITS") ?? ""] ?? 1
        case "TIME_SLOT":
            points.add(attributes.value("TIME_SLOT_ID") ?? "", milliseconds: attributes.value("TIME_VALUE").flatMap { Double($0) }.map { $0 * unit })
        case "TIER":
            isInTier = true
            let parent = attributes.value("PARENT_REF").flatMap { $0.isEmpty ? nil : $0 }
            tiers.append(ElanTier(id: attributes.value("TIER_ID") ?? "", participant: attributes.value("PARTICIPANT") ?? "", parent: parent))
        case "ALIGNABLE_ANNOTATION" where isInTier:
            annotation = (attributes.value("TIME_SLOT_REF1") ?? "", attributes.value("TIME_SLOT_REF2") ?? "", line)
            text.removeAll(keepingCapacity: true)
        case "REF_ANNOTATION" where isInTier: tiers[tiers.count - 1].references += 1
        case "ANNOTATION_VALUE": isInValue = annotation != nil
        default: return
        }
    }

    func end(_ name: XMLName) {
        switch name.local {
        case "TIER": isInTier = false
        case "ANNOTATION_VALUE": isInValue = false
        case "ALIGNABLE_ANNOTATION":
            if let annotation, isInTier { append(annotation) }
            annotation = nil
        default: return
        }
    }

    func characters(_ bytes: UnsafeBufferPointer<UInt8>) { if isInValue { text.append(contentsOf: bytes) } }

    private func append(_ annotation: (start: String, end: String, line: Int)) {
        let last = tiers.count - 1
        // The words of tiers about tiers are not read; a large file has many of them.
        if tiers[last].parent != nil { return tiers[last].references += 1 }
        tiers[last].annotations.append(
            ElanTier.Annotation(start: annotation.start, end: annotation.end, text: text, line: annotation.line))
    }
}
