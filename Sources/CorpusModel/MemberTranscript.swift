import Synchronization

/// A transcript that is there, or that is made when it is first asked for: an index has thousands, and a query shows few of them.
final class MemberTranscript: Sendable {
    private enum State {
        case waiting(@Sendable () -> Transcript)
        case made(Transcript)
    }

    /// Guards that the transcript is made once.
    private let state: Mutex<State>

    init(_ transcript: Transcript) { state = Mutex(.made(transcript)) }
    init(_ load: @escaping @Sendable () -> Transcript) { state = Mutex(.waiting(load)) }

    var value: Transcript {
        state.withLock { state in
            switch state {
            case .made(let transcript): return transcript
            case .waiting(let load):
                let transcript = load()
                state = .made(transcript)
                return transcript
            }
        }
    }
}
