/// The few things that a `style` attribute may say which the text depends on.
struct HTMLStyle {
    var isHidden = false
    var isBold: Bool?
    var keepsSpace: Bool?

    init(_ declarations: String?) {
        for declaration in (declarations ?? "").lowercased().split(separator: ";").prefix(100) {
            let parts = declaration.split(separator: ":", maxSplits: 1).map { $0.filter { !" \t\n\r".contains($0) } }
            guard parts.count == 2 else { continue }
            switch parts[0] {
            case "display": isHidden = isHidden || parts[1].hasPrefix("none")
            case "visibility": isHidden = isHidden || parts[1].hasPrefix("hidden")
            case "mso-hide": isHidden = isHidden || parts[1].hasPrefix("all")
            case "font-weight": isBold = parts[1].hasPrefix("bold") || (Int(parts[1]) ?? 0) >= 600
            case "white-space": keepsSpace = parts[1].hasPrefix("pre")
            default: continue
            }
        }
    }
}
