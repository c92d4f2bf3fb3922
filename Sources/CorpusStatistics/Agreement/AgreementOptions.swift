/// How agreement is told.
public struct AgreementOptions: Hashable, Sendable {
    /// Bootstrap resamples; at least one.
    public var draws: Int
    public var seed: UInt64
    /// Themes with fewer turns that the first coder coded have counts and no ratios.
    public var leastPositives: Int
    /// What a resampling unit is, in words.
    public var unit: String
    /// What groups of turns are of: role, or a field's column.
    public var group: String
    /// The program and its lexicons with their versions, so that figures can be traced to them.
    public var tool: String

    public init(draws: Int = 2000, seed: UInt64 = 1, leastPositives: Int = 10, unit: String = "transcript", group: String = "role", tool: String = "")
    {
        precondition(draws > 0, "an interval needs draws")
        self.draws = draws
        self.seed = seed
        self.leastPositives = leastPositives
        self.unit = unit
        self.group = group
        self.tool = tool
    }
}
