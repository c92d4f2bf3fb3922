import MarkupXML

/// Reads an EXMARaLDA file, basic or segmented, into its tiers.
final class ExmaraldaHandler: XMLEventHandler {
    private(set) var points = TimePoints()
    private(set) var names = SpeakerNames()
    private(set) var tiers: [ExmaraldaTier] = []

    private var isInTimeline = false
    private var speaker: (id: String, abbreviation: [UInt8])?
    private var isInAbbreviation = false
    private var isInTier = false
    /// An element inside an event that holds no words of it, and how deep in it we are.
    private var skipped = 0
    private var event: ExmaraldaTier.Event?

    /// The segmentation that is open, of a segmented file.
    private var segments: [ExmaraldaTier.Event]?
    private var isContribution = false
    /// Whether the tier has been filled from contributions already: the same text stands in every segmentation.
    private var isFilled = false
    private var depth = 0
    private var isLeaf = false
    private var leaf: [UInt8] = []

    func start(_ name: XMLName, _ attributes: XMLAttributes, line: Int) {
        if skipped > 0 { return skipped += 1 }
        switch name.local {
        case "common-timeline": isInTimeline = true
        case "tli" where isInTimeline:
            points.add(attributes.value("id") ?? "", milliseconds: TimePoints.milliseconds(seconds: attributes.value("time")))
        case "speaker": speaker = attributes.value("id").map { ($0, []) }
        case "abbreviation": isInAbbreviation = speaker != nil
        case "tier", "segmented-tier": startTier(attributes)
        case "event" where isInTier: event = Self.event(attributes.value("start"), attributes.value("end"), line)
        case "segmentation" where isInTier && !isFilled: (segments, isContribution, depth) = ([], false, 0)
        case "ts", "nts", "ats":
            if segments != nil { startSegment(attributes, line) }
        default: if event != nil { skipped = 1 }
        }
    }

    func end(_ name: XMLName) {
        if skipped > 0 { return skipped -= 1 }
        switch name.local {
        case "common-timeline": isInTimeline = false
        case "abbreviation": isInAbbreviation = false
        case "speaker":
            if let speaker { names.add(speaker.id, String(decoding: speaker.abbreviation, as: UTF8.self)) }
            speaker = nil
        case "event":
            if let event, isInTier { tiers[tiers.count - 1].events.append(event) }
            event = nil
        case "ts", "nts", "ats": if segments != nil { endSegment() }
        case "segmentation": endSegmentation()
        case "tier", "segmented-tier": isInTier = false
        default: return
        }
    }

    func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard skipped == 0 else { return }
        if event != nil {
            event?.text.append(contentsOf: bytes)
        } else if depth > 0 {
            leaf.append(contentsOf: bytes)
        } else if isInAbbreviation {
            speaker?.abbreviation.append(contentsOf: bytes)
        }
    }

    private func startTier(_ attributes: XMLAttributes) {
        isInTier = true
        isFilled = false
        let speaker = attributes.value("speaker").flatMap { $0.isEmpty ? nil : $0 }
        tiers.append(
            ExmaraldaTier(
                speaker: speaker, category: attributes.value("category") ?? "", type: attributes.value("type") ?? "",
                name: attributes.value("display-name") ?? attributes.value("id") ?? ""))
    }

    private static func event(_ start: String?, _ end: String?, _ line: Int) -> ExmaraldaTier.Event {
        ExmaraldaTier.Event(start: start ?? "", end: end ?? "", line: line)
    }
}

// MARK: - Segmented files

extension ExmaraldaHandler {
    /// The outermost segments are taken; the words stand in the innermost, and white space around these is the file's and not the speech's.
    private func startSegment(_ attributes: XMLAttributes, _ line: Int) {
        depth += 1
        isLeaf = true
        leaf.removeAll(keepingCapacity: true)
        guard depth == 1 else { return }
        if attributes.value("n") == "sc" { isContribution = true }
        segments?.append(Self.event(attributes.value("s"), attributes.value("e"), line))
    }

    private func endSegment() {
        if isLeaf, let last = segments?.indices.last { segments?[last].text += leaf }
        isLeaf = false
        depth -= 1
    }

    /// Contributions are what we want; a segmentation into something else serves where a tier has no other.
    private func endSegmentation() {
        guard let segments, isInTier else { return }
        let last = tiers.count - 1
        if isContribution || tiers[last].events.isEmpty { tiers[last].events = segments }
        isFilled = isContribution
        self.segments = nil
        depth = 0
    }
}
