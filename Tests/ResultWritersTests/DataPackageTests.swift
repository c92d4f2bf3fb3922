import CorpusModel
import ResultWriters
import Testing

@Suite struct DataPackageTests {
    private func package() -> DataPackage {
        let transcripts = TranscriptsTable.table([], roles: RoleRules())
        return DataPackage(
            name: "Boligsocial æ", title: "Run",
            resources: [
                DataPackageResource(transcripts, path: "transcripts.csv", bytes: 12, digest: "ab"),
                DataPackageResource(HitsTable.empty, path: "hits.csv"),
                DataPackageResource(Samples.awkward, path: "awkward.csv"),
            ])
    }

    private func resource(_ index: Int) -> JSONValue? {
        guard case .array(let resources)? = package().json["resources"] else { return nil }
        return resources[index]
    }

    @Test func namesFollowTheSpecification() {
        #expect(package().json["name"] == "boligsocial--")
        #expect(resource(0)?["name"] == "transcripts")
        #expect(resource(0)?["hash"] == "sha256:ab")
    }

    @Test func everyColumnIsDescribed() {
        guard case .array(let fields)? = resource(1)?["schema"]?["fields"] else {
            Issue.record("no fields")
            return
        }
        #expect(fields.count == 28)
        let description: JSONValue = "TRANSCRIPT:N, numbered from 1 within the transcript in text order"
        #expect(fields.first == ["name": "hit_id", "type": "string", "description": description])
    }

    @Test func aStatisticSaysHowItIsComputed() {
        let formula = ColumnFormula("log_ratio", "log2((a / c) / (b / d))", "Hardie 2014", logBase: "2", smoothing: "0 is 0.5").with(window: "turn")
        let table = Table(
            name: "t", title: "", columns: [TableColumn("log_ratio", .number, "LR", formula: formula), TableColumn("hits", .integer, "How often")])
        let package = DataPackage(name: "p", title: "", resources: [DataPackageResource(table, path: "t.csv")])
        guard case .array(let resources)? = package.json["resources"], case .array(let fields)? = resources[0]["schema"]?["fields"] else {
            Issue.record("no fields")
            return
        }
        #expect(
            fields[0]["formula"] == [
                "id": "log_ratio", "equation": "log2((a / c) / (b / d))", "source": "Hardie 2014", "log_base": "2", "smoothing": "0 is 0.5",
                "window": "turn",
            ])
        #expect(fields[1]["formula"] == nil)
    }

    @Test func keysStandWhereTheyExist() {
        #expect(resource(0)?["schema"]?["primaryKey"] == ["transcript"])
        #expect(resource(1)?["schema"]?["primaryKey"] == ["hit_id"])
        #expect(
            resource(1)?["schema"]?["foreignKeys"]
                == [["fields": "transcript", "reference": ["resource": "transcripts", "fields": "transcript"]]])
        #expect(resource(2)?["schema"]?["primaryKey"] == nil)
        #expect(resource(2)?["schema"]?["missingValues"] == [""])
    }

    @Test func bytesAreStable() { #expect(package().bytes == package().bytes) }
}
