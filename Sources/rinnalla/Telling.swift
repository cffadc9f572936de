import ArgumentParser
import Assembly
import Core
import Foundation
import Gate
import SQL
import Schema

/// What a command says to the person at the terminal: results to the output, everything else to the error output.
enum Telling {
    static func say(_ line: String) {
        print(line)
        // Whoever reads through a pipe reads the line now, not when a buffer is full.
        fflush(nil)
    }

    /// Asks at the terminal. Empty when there is nobody to answer.
    static func ask(_ question: String) -> String {
        print(question, terminator: "")
        fflush(nil)
        return (readLine() ?? "").trimmingCharacters(in: .whitespaces)
    }

    static func note(_ line: String) {
        FileHandle.standardError.write(Data((line + "\n").utf8))
    }

    /// Runs a command's work. What goes wrong is told as a plain sentence, and the program ends with its code:
    /// 1 the trace is not whole, 65 the database is not one this program may touch, 69 it cannot be reached or the port is taken, 73 a file
    /// cannot be made, 78 the configuration has to be changed, 70 anything else.
    static func orEnd(_ work: () async throws -> Void) async throws {
        do {
            try await work()
        } catch let exit as ExitCode {
            throw exit
        } catch let error as ValidationError {
            throw error
        } catch {
            note("rinnalla: \(sentence(error))")
            throw ExitCode(code(error))
        }
    }

    private static func sentence(_ error: any Error) -> String {
        switch error {
        case let failure as EngineFailure: EngineSentence.of(failure)
        case let refusals as Refusals: "A rule refused it: \(refusals.all.map(\.code).joined(separator: ", "))."
        case let refusal as any Refusal: "A rule refused it: \(refusal.code)."
        case let told as any CustomStringConvertible: told.description
        default: "Something unforeseen stopped it (\(type(of: error)))."
        }
    }

    private static func code(_ error: any Error) -> Int32 {
        switch error {
        case is InstallationFaults, is RootKeyFault, is StrangeKeys, is KeyringFault: 78
        case is MigrationFailure: 65
        case is EngineFailure, is PortTaken: 69
        case is TraceFault: 1
        case is CocoaError: 73
        default: 70
        }
    }
}

/// A database's failure as told to an operator.
enum EngineSentence {
    static func of(_ failure: EngineFailure) -> String {
        switch failure {
        case .unavailable(let why): "The database cannot be reached: \(why)"
        case .storage(let why): "The database cannot be written; check the disk: \(why)"
        case .constraint(let why): "The database refused a row: \(why)"
        case .unknownOutcome: "The database's answer was lost. Look whether it was done, then try again."
        case .statement(let why): "The database did not understand: \(why)"
        }
    }
}
