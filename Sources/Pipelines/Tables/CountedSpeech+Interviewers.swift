import Concordances
import CorpusCounting
import CorpusModel

extension CountedSpeech {
    /// What interviewers say in the transcripts that conditions let through; conditions on speakers ask for informants, and are none of theirs.
    public init(ofInterviewersWhere filters: [LineFilter], by group: LineKey?, fillersIn: Bool, without: Set<String>) {
        var roles = RoleRules()
        roles.counted = .only([.interviewer])
        self.init(
            roles: roles, filters: filters.filter { !["speaker", "informant", "role"].contains($0.field) }, group: group, fillersIn: fillersIn,
            without: without)
    }
}
