/// One invented conversation, written in every XML format: what each reader must make of it is the same.
enum Conversation {
    struct Line: Sendable {
        let speaker: String
        let start: Double
        let end: Double
        let text: String
    }

    static let lines = [
        Line(speaker: "INT", start: 0, end: 2.5, text: "Hvordan begyndte I i haven?"),
        Line(speaker: "ASE", start: 2.5, end: 7.25, text: "Vi såede ærter & bønner, og så kom naboerne."),
        Line(speaker: "BO", start: 7, end: 7.5, text: "Ja, det gjorde de."),
        Line(speaker: "INT", start: 8, end: 9.125, text: "Okay?"),
        Line(speaker: "ASE", start: 9.5, end: 12, text: "\"Grøde\" kalder vi det – mødet om onsdagen."),
    ]

    static let shown = lines.map { "\($0.speaker): \($0.text)" }
    static let times: [[Int?]] = lines.map { [Int($0.start * 1000), Int($0.end * 1000)] }

    private static let ids = ["INT": "s1", "ASE": "s2", "BO": "s3"]

    private static func escaped(_ text: String) -> String { text.replacing("&", with: "&amp;").replacing("<", with: "&lt;") }

    private static func each(_ make: (Line, Int) -> String) -> String { lines.enumerated().map { make($1, $0) }.joined(separator: "\n") }

    /// Every moment of the conversation once, in order.
    private static let moments = Set(lines.flatMap { [$0.start, $0.end] }).sorted()
    private static func moment(_ time: Double) -> Int { moments.firstIndex(of: time)! }

    /// File name and content.
    static let files: [(name: String, text: String)] = [
        ("a.exb", exb), ("a.exs", exs), ("a.eaf", eaf), ("a.trs", trs), ("a.fln", fln), ("iso.xml", iso), ("anchors.tei", anchors),
        ("mapped.xml", mapped),
    ]

    static var exmaraldaHead: String {
        let speakers = ids.sorted { $0.value < $1.value }.map { "<speaker id=\"\($0.value)\"><abbreviation>\($0.key)</abbreviation></speaker>" }
        let timeline = moments.enumerated().map { "<tli id=\"T\($0)\" time=\"\($1)\"/>" }
        return "<head><speakertable>\(speakers.joined())</speakertable></head><body><common-timeline>\(timeline.joined())</common-timeline>"
    }

    static var exb: String {
        // An event for each moment that passes, the words in the first.
        let tiers = ["INT", "ASE", "BO"].map { speaker in
            let events = lines.filter { $0.speaker == speaker }.map { line in
                (moment(line.start)..<moment(line.end)).map { at in
                    "<event start=\"T\(at)\" end=\"T\(at + 1)\">\(at == moment(line.start) ? escaped(line.text) : " ")</event>"
                }.joined()
            }
            return "<tier id=\"\(speaker)\" speaker=\"\(ids[speaker]!)\" category=\"v\" type=\"t\">\(events.joined(separator: "\n"))</tier>"
        }
        return "<basic-transcription>\(exmaraldaHead)\(tiers.joined(separator: "\n"))</body></basic-transcription>"
    }

    static var exs: String {
        let tiers = ["INT", "ASE", "BO"].map { speaker in
            let segments = lines.filter { $0.speaker == speaker }.map { line in
                let words = line.text.split(separator: " ").map { "<ts n=\"w\">\(escaped(String($0)))</ts>" }.joined(
                    separator: "<nts n=\"ip\"> </nts>\n")
                return "<ts n=\"sc\" s=\"T\(moment(line.start))\" e=\"T\(moment(line.end))\">\(words)</ts>"
            }
            let all = segments.joined(separator: "\n")
            return """
                <segmented-tier id="\(speaker)" speaker="\(ids[speaker]!)" category="v" type="t"><segmentation name="a">\(all)</segmentation>\
                <segmentation name="b">\(all)</segmentation></segmented-tier>
                """
        }
        return "<segmented-transcription>\(exmaraldaHead)\(tiers.joined(separator: "\n"))</body></segmented-transcription>"
    }

    static var eaf: String {
        let slots = moments.enumerated().map { "<TIME_SLOT TIME_SLOT_ID=\"ts\($0)\" TIME_VALUE=\"\(Int($1 * 1000))\"/>" }.joined()
        let tiers = ["BO", "INT", "ASE"].map { speaker in
            let annotations = lines.filter { $0.speaker == speaker }.map {
                ElanReaderTests.annotation("ts\(moment($0.start))", "ts\(moment($0.end))", escaped($0.text))
            }
            return "<TIER PARTICIPANT=\"\(speaker)\" TIER_ID=\"\(speaker)-o\">\(annotations.joined(separator: "\n"))</TIER>"
        }
        return ElanReaderTests.file(tiers.joined(separator: "\n"), slots: slots)
    }

    static var trs: String {
        let speakers = ids.map { "<Speaker id=\"\($0.value)\" name=\"\($0.key)\"/>" }.joined()
        let turns = each { line, _ in
            let words = escaped(line.text).replacing(", ", with: ",<Event desc=\"b\" type=\"noise\" extent=\"instantaneous\"/>\n")
            return """
                <Turn speaker="\(ids[line.speaker]!)" startTime="\(line.start)" endTime="\(line.end)"><Sync time="\(line.start)"/>
                \(words)</Turn>
                """
        }
        return "<!DOCTYPE Trans SYSTEM \"trans-14.dtd\"><Trans><Speakers>\(speakers)</Speakers><Episode><Section>\(turns)</Section></Episode></Trans>"
    }

    static var fln: String {
        let points = moments.enumerated().map { "<timepoint timepoint-id=\"T\($0)\" absolute-time=\"\($1)\"/>" }.joined()
        let turns = each { line, _ in
            let words = line.text.split(separator: " ").map { "<w>\(escaped(String($0)))</w>" }.joined(separator: "<pause duration=\"micro\"/>\n")
            return """
                <contribution speaker-reference="\(line.speaker)" start-reference="T\(moment(line.start))" end-reference="T\(moment(line.end))">\(words)</contribution>
                """
        }
        return "<folker-transcription><timeline>\(points)</timeline>\(turns)</folker-transcription>"
    }

    private static var timeline: String {
        let whens = moments.enumerated().dropFirst().map { "<when xml:id=\"T\($0)\" interval=\"\($1)\" since=\"#T0\"/>" }
        return "<timeline unit=\"s\"><when xml:id=\"T0\"/>\(whens.joined())</timeline>"
    }

    private static let persons = ids.map { "<person xml:id=\"\($0.key)\"/>" }.joined()

    static var iso: String {
        let blocks = each { line, _ in
            """
            <annotationBlock who="#\(line.speaker)" start="#T\(moment(line.start))" end="#T\(moment(line.end))"><u><seg>\(escaped(line.text))</seg></u>\
            <spanGrp type="en"><span from="#T0" to="#T1">not speech</span></spanGrp></annotationBlock>
            """
        }
        return TEIFixture.file(timeline + blocks, persons: persons)
    }

    static var anchors: String {
        let utterances = each { line, _ in
            let (words, end) = (escaped(line.text).replacing(" v", with: " <pause/>v"), moment(line.end))
            return "<u who=\"\(line.speaker)\"><anchor synch=\"#T\(moment(line.start))\"/>\(words)<anchor synch=\"#T\(end)\"/></u>"
        }
        return TEIFixture.file(timeline + utterances, persons: persons)
    }

    static var mapped: String {
        let turns = each { line, _ in
            "<replik><navn>\(line.speaker)</navn><sagt>\(escaped(line.text))</sagt><fra>\(line.start)</fra><til>\(line.end)</til></replik>"
        }
        return "<interview><titel>Haven</titel>\(turns)</interview>"
    }
}
