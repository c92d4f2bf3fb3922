import CorpusModel

/// The units that co-occurrence counts, and which of them hold each theme.
///
/// Only eligible speech is counted (DESIGN §4.1): a unit is one of the space of a pair when it has a word and its role is one in which both themes may be coded.
struct CooccurrenceUnits {
    struct Unit {
        let role: Int
        let informant: Int?
        let hasWords: Bool
    }

    let units: [Unit]
    /// By theme: the units with it as the second of a pair, and as the first where that is something else.
    let themes: [UnitSet]
    let firsts: [UnitSet]

    init(units: [Unit], themes: [UnitSet], firsts: [UnitSet]? = nil) {
        self.units = units
        self.themes = themes
        self.firsts = firsts ?? themes
    }

    /// The units of at least one word in some roles.
    func space(ofRoles roles: [Int]) -> UnitSet {
        let eligible = Set(roles)
        return UnitSet(units.indices.filter { units[$0].hasWords && eligible.contains(units[$0].role) }, of: units.count)
    }

    /// Who says the units.
    func shares(_ set: UnitSet) -> InformantShares {
        var shares = InformantShares()
        for unit in set.members { shares.add(units[unit].informant) }
        return shares
    }
}
