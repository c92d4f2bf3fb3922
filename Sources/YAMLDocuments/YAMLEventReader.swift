import CYaml

/// Makes values of libyaml's events, without the tree that Yams makes of them first: a fifth of its cost. For well-formed files only: whatever is odd (a fault,
/// an anchor, a key that stands twice, a limit) gives `nil`, and the way by Yams then says what it is.
struct YAMLEventReader: ~Copyable {
    /// At an address of its own, as the parser points to itself.
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private var budget = YAMLDocument.valueLimit

    private init?() {
        parser = .allocate(capacity: 1)
        parser.initialize(to: yaml_parser_t())
        guard yaml_parser_initialize(parser) == 1 else {
            parser.deallocate()
            return nil
        }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
    }

    /// The one document of a file in UTF-8; `nil` where it is odd.
    static func value(of bytes: ArraySlice<UInt8>) -> YAMLValue? {
        bytes.withUnsafeBufferPointer { bytes in
            guard var reader = YAMLEventReader() else { return nil }
            yaml_parser_set_input_string(reader.parser, bytes.baseAddress, bytes.count)
            guard reader.next()?.type == YAML_STREAM_START_EVENT, reader.next()?.type == YAML_DOCUMENT_START_EVENT, let first = reader.next(),
                let root = reader.value(first, depth: 0), reader.next()?.type == YAML_DOCUMENT_END_EVENT,
                reader.next()?.type == YAML_STREAM_END_EVENT
            else { return nil }
            return root
        }
    }

    /// What is needed of an event, whose memory is the parser's.
    private struct Event {
        let type: yaml_event_type_t
        let mark: YAMLMark
        /// Of a scalar.
        var text = ""
        var isQuoted = false
        var hasAnchor = false
    }

    private func next() -> Event? {
        var raw = yaml_event_t()
        guard yaml_parser_parse(parser, &raw) == 1 else { return nil }
        defer { yaml_event_delete(&raw) }
        var event = Event(type: raw.type, mark: YAMLMark(line: Int(raw.start_mark.line) + 1, column: Int(raw.start_mark.column) + 1))
        switch raw.type {
        case YAML_SCALAR_EVENT:
            let scalar = raw.data.scalar
            event.text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
            event.isQuoted = scalar.style == YAML_SINGLE_QUOTED_SCALAR_STYLE || scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE
            event.hasAnchor = scalar.anchor != nil
        case YAML_SEQUENCE_START_EVENT: event.hasAnchor = raw.data.sequence_start.anchor != nil
        case YAML_MAPPING_START_EVENT: event.hasAnchor = raw.data.mapping_start.anchor != nil
        default: break
        }
        return event
    }

    private mutating func value(_ event: Event, depth: Int) -> YAMLValue? {
        budget -= 1
        guard budget > 0, depth < YAMLDocument.depthLimit, !event.hasAnchor else { return nil }
        switch event.type {
        case YAML_SCALAR_EVENT: return YAMLValue(.scalar(event.text, isQuoted: event.isQuoted), at: event.mark)
        case YAML_SEQUENCE_START_EVENT:
            var values: [YAMLValue] = []
            while let item = next() {
                if item.type == YAML_SEQUENCE_END_EVENT { return YAMLValue(.list(values), at: event.mark) }
                guard let value = value(item, depth: depth + 1) else { return nil }
                values.append(value)
            }
            return nil
        case YAML_MAPPING_START_EVENT:
            var pairs: [(key: YAMLKey, value: YAMLValue)] = []
            while let key = next() {
                if key.type == YAML_MAPPING_END_EVENT { return Self.hasTwice(pairs) ? nil : YAMLValue(.map(pairs), at: event.mark) }
                guard key.type == YAML_SCALAR_EVENT, !key.hasAnchor, let first = next(), let value = value(first, depth: depth + 1) else {
                    return nil
                }
                pairs.append((YAMLKey(name: key.text, mark: key.mark), value))
            }
            return nil
        default: return nil
        }
    }

    private static func hasTwice(_ pairs: [(key: YAMLKey, value: YAMLValue)]) -> Bool {
        guard pairs.count <= 16 else { return Set(pairs.map(\.key.name)).count < pairs.count }
        return pairs.indices.contains { index in pairs[..<index].contains { $0.key.name == pairs[index].key.name } }
    }
}
