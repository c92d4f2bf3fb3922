import TranscriptReaders
import YAMLDocuments

/// Reads the `xml:` of a plan's stage read: what the elements of XML mean whose root no reader knows.
struct PlanXMLReader {
    let problems: YAMLProblems

    func mapping(_ value: YAMLValue) -> XMLMapping? {
        let keys = ["turn", "speaker", "start", "end", "text", "ignore", "speakers", "time-unit"]
        guard let fields = YAMLFields(value, "\"xml\"", keys: keys, problems), fields.required("turn") != nil, let turn = element(fields, "turn")
        else { return nil }
        var mapping = XMLMapping(turn: turn)
        mapping.speaker = place(fields, "speaker")
        mapping.start = place(fields, "start")
        mapping.end = place(fields, "end")
        mapping.text = elements(fields, "text")
        mapping.ignore = elements(fields, "ignore")
        mapping.speakers = fields.value("speakers").flatMap(speakers)
        mapping.countsMilliseconds = fields.choice("time-unit", of: ["seconds", "milliseconds"]) == "milliseconds"
        for key in ["text", "ignore"] where (key == "text" ? mapping.text : mapping.ignore).contains(turn) {
            problems.add(.malformed, at: fields.value(key)!.mark, "\"\(key)\" names <\(turn)>, which \"turn\" names too")
        }
        return mapping
    }

    private func speakers(_ value: YAMLValue) -> XMLMapping.Speakers? {
        guard let fields = YAMLFields(value, "\"speakers\"", keys: ["element", "id", "name"], problems), fields.required("element") != nil,
            fields.required("id") != nil, let element = element(fields, "element"), let id = place(fields, "id")
        else { return nil }
        return XMLMapping.Speakers(element: element, id: id, name: place(fields, "name"))
    }

    private func element(_ fields: YAMLFields, _ key: String) -> String? {
        guard let text = fields.string(key), let value = fields.value(key) else { return nil }
        return element(text, value, key)
    }

    private func elements(_ fields: YAMLFields, _ key: String) -> [String] { fields.strings(key).compactMap { element($0.text, $0.value, key) } }

    private func element(_ text: String, _ value: YAMLValue, _ key: String) -> String? {
        if let name = XMLMapping.name(text) { return name }
        let hint =
            text.hasPrefix("@") ? "An attribute is meant? Name the element that has it." : "Paths such as a/b are not read; name the element alone."
        problems.add(.malformed, at: value.textMark, "\"\(key)\" is \"\(text)\"; the name of an element was expected", advice: hint)
        return nil
    }

    private func place(_ fields: YAMLFields, _ key: String) -> XMLMapping.Place? {
        guard let text = fields.string(key), let value = fields.value(key) else { return nil }
        if let place = XMLMapping.Place(text) { return place }
        problems.add(
            .malformed, at: value.textMark, "\"\(key)\" is \"\(text)\"; an attribute (\"@who\") or the name of a child element was expected",
            advice: "Paths such as a/@b are not read.")
        return nil
    }
}
