import FoundationEssentials

/// JSON read into Swift values: the one place that knows which library does it.
///
/// The library refuses deep nesting (512 levels), so that no document overflows the stack.
public enum JSONDocument {
    /// The value that UTF-8 bytes hold.
    public static func decode<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws(JSONFault) -> Value {
        do {
            return try JSONDecoder().decode(type, from: Data(bytes))
        } catch let error as DecodingError {
            throw JSONFault(error)
        } catch {
            throw JSONFault(detail: "\(error)")
        }
    }
}
