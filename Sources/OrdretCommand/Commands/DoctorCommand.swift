import ArgumentParser
import Ordret

struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "What is installed: versions, data files, a self-test.",
        discussion: """
            EXAMPLE
              ordret doctor
            """)

    @OptionGroup(title: "Global") var global: GlobalOptions

    func run() async throws {
        let examination = Examination()
        LocalFiles.writeAll(Array((examination.lines.joined(separator: "\n") + "\n").utf8), to: 1)
        if !examination.isWell { throw ExitStatus.nothing }
    }
}
