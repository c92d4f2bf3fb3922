import ArgumentParser
import Ordret

extension LineFilter {
    /// What `--where` gives, or a usage error.
    static func written(_ text: String, _ option: String = "--where") throws -> LineFilter {
        guard let filter = LineFilter(text) else {
            throw ValidationError("\(option) is \"\(text)\"; FIELD=VALUE or FIELD!=VALUE was expected, such as role=beboer")
        }
        return filter
    }
}
