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
    /// Where the units are windows of several turns: the unit of a number is the window around the turn of that number.
    let reach: CooccurrenceReach?

    init(units: [Unit], themes: [UnitSet], firsts: [UnitSet]? = nil, reach: CooccurrenceReach? = nil) {
        self.units = units
        self.themes = themes
        self.firsts = firsts ?? themes
        self.reach = reach
    }

    /// The units of at least one word in some roles.
    func space(ofRoles roles: [Int]) -> UnitSet {
        let eligible = Set(roles)
        return UnitSet(units.indices.filter { units[$0].hasWords && eligible.contains(units[$0].role) }, of: units.count)
    }

    /// Who speaks where two themes may be found: in the units, or in the turns of their windows in which one of the themes may be coded.
    func people(_ set: UnitSet, roles either: Set<Int>) -> Int {
        guard let reach else { return Set(set.members.compactMap { units[$0].informant }).count }
        return Set(reach.turns(of: set).filter { units[$0].hasWords && either.contains(units[$0].role) }.compactMap { units[$0].informant }).count
    }

    /// Who says the units with two themes: whoever says the unit; of a window whoever says a turn with a hit of one of them.
    func shares(_ set: UnitSet, _ one: Int, _ other: Int) -> InformantShares {
        var shares = InformantShares()
        for unit in set.members {
            guard let reach else {
                shares.add(units[unit].informant)
                continue
            }
            shares.add(together: Set(reach.turns(of: unit, with: one, or: other).compactMap { units[$0].informant }))
        }
        return shares
    }
}
