import CorpusIndex
import ResultWriters

/// The records of an index as JSON, with members in a fixed order.
enum IndexJSON {
    static func text(of manifest: IndexManifest) -> String {
        let value: JSONValue = [
            "format": .string(manifest.format), "version": .integer(manifest.version), "program": .string(manifest.program),
            "settings": .object(manifest.settings.sorted { $0.key < $1.key }.map { JSONMember($0.key, .string($0.value)) }),
            "built": .integer(manifest.built),
            "segments": .array(
                manifest.segments.map {
                    [
                        "key": .string($0.key), "transcripts": .integer($0.transcripts), "tokens": .integer($0.tokens), "turns": .integer($0.turns),
                        "words": .integer($0.words), "failed": .integer($0.failed),
                    ]
                }),
            "words": .string(manifest.words), "themes": manifest.themes.map { .string($0) } ?? .null,
        ]
        return value.pretty
    }

    static func text(of record: ThemeLayerRecord) -> String {
        let rules = record.rules
        let value: JSONValue = [
            "key": .string(record.key),
            "rules": [
                "key": .string(rules.key),
                "lexicons": .array(rules.lexicons.map { ["path": .string($0.path), "edition": .string($0.edition)] }),
                "roles": .array(rules.roles.map { .string($0) }), "themes": .array(rules.themes.map(theme)),
                "aliases": .object(rules.aliases.sorted { $0.key < $1.key }.map { JSONMember($0.key, .string($0.value)) }),
                "diagnostics": .array(rules.diagnostics.map(diagnostic)),
            ],
            "segments": .array(record.segments.map { .string($0) }), "columns": columns(record.columns),
        ]
        return value.pretty
    }

    private static func theme(_ theme: ThemeLayerRecord.StoredTheme) -> JSONValue {
        [
            "id": .string(theme.id), "labelDanish": .string(theme.labelDanish), "labelEnglish": .string(theme.labelEnglish),
            "definitionDanish": .string(theme.definitionDanish), "definitionEnglish": .string(theme.definitionEnglish),
            "parent": theme.parent.map { .string($0) } ?? .null, "roles": .array(theme.roles.map { .string($0) }),
            "isRetired": .boolean(theme.isRetired),
        ]
    }

    static func text(of record: IndexWordsRecord) -> String {
        let value: JSONValue = [
            "key": .string(record.key), "segments": .array(record.segments.map { .string($0) }), "columns": columns(record.columns),
        ]
        return value.pretty
    }

    static func text(of record: SegmentRecord) -> String {
        let value: JSONValue = [
            "key": .string(record.key), "isFull": .boolean(record.isFull),
            "members": .array(
                record.members.map {
                    [
                        "id": .string($0.id), "file": file($0.file), "tokens": .integer($0.tokens), "turns": .integer($0.turns),
                        "words": .integer($0.words),
                        "warnings": .integer($0.warnings),
                    ]
                }),
            "failed": .array(
                record.failed.map { ["id": .string($0.id), "file": file($0.file), "diagnostics": .array($0.diagnostics.map(diagnostic))] }),
            "columns": columns(record.columns),
        ]
        return value.pretty
    }

    private static func columns(_ columns: [ColumnFile]) -> JSONValue {
        .array(columns.map { ["name": .string($0.name), "count": .integer($0.count), "crc32": .integer(Int($0.crc32))] })
    }

    private static func file(_ file: SegmentMember.File) -> JSONValue {
        [
            "path": .string(file.path), "container": file.container.map { .string($0) } ?? .null, "digest": .string(file.digest),
            "bytes": .integer(file.bytes), "written": .integer(file.written),
        ]
    }

    private static func diagnostic(_ diagnostic: StoredDiagnostic) -> JSONValue {
        [
            "severity": .string(diagnostic.severity), "code": .string(diagnostic.code), "place": diagnostic.place.map { .string($0) } ?? .null,
            "message": .string(diagnostic.message), "advice": diagnostic.advice.map { .string($0) } ?? .null,
        ]
    }
}
