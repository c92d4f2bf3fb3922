import Ordret

/// What the strips add up to.
enum DispersionNote {
    static func text(_ dispersion: HitDispersion) -> String {
        let range = "hits in \(dispersion.range) of \(Messages.count(dispersion.transcripts, "transcript"))"
        guard let dp = dispersion.dp, let norm = dispersion.dpNormalized else { return "\(range); no DP: it needs hits and two transcripts" }
        return "\(range); DP \(fixed(dp, 3)), DPnorm \(fixed(norm, 3)) over transcripts (Gries 2008; 0 even, 1 in one place)"
    }
}
