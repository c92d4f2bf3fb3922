import ResultWriters
import Testing

@Suite struct JSONValueTests {
    let value: JSONValue = ["name": "bolig\"social\"", "list": [1, 2.5, true, nil], "empty": [:], "none": [], "inner": ["z": 1, "a": -2]]

    @Test func prettyKeepsTheOrder() {
        #expect(
            value.pretty == """
                {
                  "name": "bolig\\"social\\"",
                  "list": [
                    1,
                    2.5,
                    true,
                    null
                  ],
                  "empty": {},
                  "none": [],
                  "inner": {
                    "z": 1,
                    "a": -2
                  }
                }

                """)
    }

    @Test func compactIsOneLine() {
        #expect(
            value.compact
                == "{\"name\":\"bolig\\\"social\\\"\",\"list\":[1,2.5,true,null],\"empty\":{},\"none\":[],\"inner\":{\"z\":1,\"a\":-2}}")
    }

    @Test func notANumberIsNull() { #expect(JSONValue.array([.number(.nan), .number(.infinity)]).compact == "[null,null]") }

    @Test func membersAreFoundByName() {
        #expect(value["inner"]?["a"] == -2)
        #expect(value["nothing"] == nil)
    }
}
