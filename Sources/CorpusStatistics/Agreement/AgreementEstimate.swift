/// A coefficient, and how sure it is.
public struct AgreementEstimate: Hashable, Sendable {
    public let value: Measured
    public let interval: Interval

    public enum Interval: Hashable, Sendable {
        /// `undefined` of the draws had no value and are left out.
        case found(ConfidenceInterval, undefined: Int)
        case tooFewUnits(Int)
        /// The coefficient itself has no value.
        case undefined
        /// It has a value in fewer than half of the draws.
        case seldomDefined(Int)

        static func of(_ estimate: Double, _ replicates: [Double], _ jackknife: [Double], draws: Int) -> Interval {
            guard 2 * replicates.count > draws else { return .seldomDefined(replicates.count) }
            return .found(
                BiasCorrectedBootstrap.interval(estimate: estimate, replicates: replicates, jackknife: jackknife), undefined: draws - replicates.count
            )
        }
    }

    public init(value: Measured, interval: Interval) {
        self.value = value
        self.interval = interval
    }

    public var number: Double? { value.number }
    public var bounds: ConfidenceInterval? { if case .found(let bounds, _) = interval { bounds } else { nil } }

    /// Why there is no value or no interval; `nil` where both are there.
    var trouble: String? {
        if let reason = value.reason { return reason.rawValue }
        switch interval {
        case .found(_, 0), .undefined: return nil
        case .found(_, let undefined): return "\(undefined) draws without a value left out"
        case .tooFewUnits(let units): return "no interval: \(units) \(units == 1 ? "unit" : "units"), \(RatioInterval.unitsNeeded) needed"
        case .seldomDefined(let count): return "no interval: a value in \(count) draws only"
        }
    }
}
