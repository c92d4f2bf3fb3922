/// The names that a file's list of speakers gives to its ids.
struct SpeakerNames {
    private var names: [String: String] = [:]
    private var uses: [String: Int] = [:]
    private(set) var roles: [String: String] = [:]

    var isEmpty: Bool { names.isEmpty }
    var ids: [String] { names.keys.sorted() }

    mutating func add(_ id: String, _ name: String?, role: String? = nil) {
        guard names[id] == nil else { return }
        let name = name.map(Self.tidy) ?? ""
        names[id] = name.isEmpty ? id : name
        uses[names[id]!, default: 0] += 1
        if let role, !role.isEmpty { roles[id] = role }
    }

    func knows(_ id: String) -> Bool { names[id] != nil }

    /// The name where it is this speaker's alone: two persons under one name would become one. Else the id.
    func label(of id: String) -> String {
        guard let name = names[id], uses[name] == 1 else { return id }
        return name
    }

    /// White space of the file's own lines is no part of a name.
    private static func tidy(_ name: String) -> String {
        var text = TEIText()
        text.append(Array(name.utf8))
        return String(decoding: text.bytes, as: UTF8.self)
    }
}
