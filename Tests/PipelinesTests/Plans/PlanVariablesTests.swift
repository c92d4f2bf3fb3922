import CorpusModel
import Pipelines
import Testing

@Suite struct PlanVariablesTests {
    let study: SmallStudy
    let plan = SmallStudy.plan.with("[korpus]", "[\"${MAPPE}/bo.txt\"]")

    init() throws { study = try SmallStudy() }

    @Test func aVariableIsGivenByTheUser() throws {
        let prepared = try study.prepare(plan, set: ["MAPPE": "korpus"]).prepared
        #expect(prepared?.corpus.entries.map(\.id) == ["bo"])
        #expect(prepared?.plan.variables == ["MAPPE": "korpus"])
    }

    @Test func thePlanMayHaveADefault() throws {
        let plan = plan.with("name: lille", "name: lille\nvariables: {MAPPE: korpus, ANDEN: }")
        let prepared = try study.prepare(plan).prepared
        #expect(prepared?.corpus.entries.map(\.id) == ["bo"])
        #expect(prepared?.plan.declared == ["MAPPE", "ANDEN"])
        #expect(try study.faults(plan, set: ["MAPPE": "mangler"]).first?.contains("mangler/bo.txt") == true)
    }

    @Test func aVariableWithoutAValueIsAnError() throws {
        let diagnostic = try #require(try study.prepare(plan).diagnostics.first)
        #expect(SmallStudy.line(diagnostic) == "plan-variable 4:13 the variable MAPPE has no value")
        #expect(diagnostic.advice == "Give it with --set MAPPE=VALUE, or in the environment.")
    }

    @Test func anUnclosedVariableIsAnError() throws {
        #expect(try study.faults(plan.with("${MAPPE}", "${MAPPE")).contains("plan-variable 4:13 \"${\" is not closed by }"))
    }

    @Test func aDefaultIsASingleValue() throws {
        let faults = try study.faults(plan.with("name: lille", "name: lille\nvariables: {MAPPE: [a]}"))
        #expect(faults.contains("plan-malformed 3:20 the default of MAPPE must be a single value; found a list"), "found \(faults)")
    }
}
