/// Where the text of a group goes.
enum RTFTarget {
    case body
    /// Left out, but for groups inside that name a place of their own (an object's result, a shape's text).
    case container
    /// Left out with all that is inside.
    case dropped
    case fontTable, styleSheet
    case note, author
}

/// The control words that begin a destination (Rich Text Format 1.9.1); any other behind `\*` is one to pass over.
enum RTFDestinations {
    static func target(_ word: String) -> RTFTarget? { targets[word] }

    private static let targets: [String: RTFTarget] = {
        var targets: [String: RTFTarget] = [
            "fonttbl": .fontTable, "stylesheet": .styleSheet, "footnote": .note, "annotation": .note, "atnauthor": .author,
            "object": .container, "shp": .container, "shpinst": .container, "shpgrp": .container, "do": .container, "upr": .container,
            "result": .body, "ud": .body, "fldrslt": .body,
        ]
        for word in dropped { targets[word] = .dropped }
        return targets
    }()

    private static let dropped = [
        "colortbl", "info", "pict", "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf", "fldinst", "pntext",
        "pntxta", "pntxtb", "listtext", "bkmkstart", "bkmkend", "xe", "tc", "tcn", "rxe", "shprslt", "nonesttables", "nonshppict", "objdata",
        "filetbl",
        "revtbl", "rsidtbl", "listtable", "listoverridetable", "themedata", "template", "comment", "private", "ftnsep", "ftnsepc", "ftncn", "aftnsep",
        "aftnsepc", "aftncn", "datafield", "formfield", "mmathPr", "operator", "panose", "falt", "generator", "keycode", "blipuid", "sp",
    ]
}
