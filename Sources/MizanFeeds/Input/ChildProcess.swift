import Glibc
import Mizan

/// A running program with pipes to its standard streams, ended and reaped when the value goes out of use.
struct ChildProcess: ~Copyable {
  /// How a program ended.
  enum Ending: Equatable {
    case exit(Int32), signal(Int32), unknown
  }

  private let identifier: pid_t
  private var isReaped = false

  /// Starts a program that is found on the search path.
  ///
  /// The program gets a process group of its own, so that an interrupt typed at the terminal reaches only us: we
  /// decide what becomes of the dump. All descriptors but the three are closed in it.
  ///
  /// - Throws: the error number of posix_spawnp(3); `ENOENT` when there is no such program.
  init(
    program: String, arguments: [String], input: Int32, output: Int32, errors: Int32
  ) throws(SpawnFailure) {
    // The whole block hands C structures and a C argument vector to posix_spawnp and frees them afterwards.
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, input, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, output, 1)
    unsafe posix_spawn_file_actions_adddup2(&actions, errors, 2)
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    unsafe posix_spawnattr_setpgroup(&attributes, 0)
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    var vector: [UnsafeMutablePointer<CChar>?] = unsafe ([program] + arguments).map { unsafe strdup($0) }
    unsafe vector.append(nil)
    defer { unsafe vector.forEach { unsafe free($0) } }
    var started: pid_t = 0
    let code = unsafe posix_spawnp(&started, program, &actions, &attributes, vector, environ)
    guard code == 0 else { throw SpawnFailure(code: code) }
    identifier = started
  }

  deinit {
    if !isReaped {
      // The reader has gone: whatever the program still does is of no use.
      kill(identifier, SIGKILL)
      _ = Self.wait(for: identifier)
    }
  }

  /// Waits for the program and tells how it ended.
  mutating func wait() -> Ending {
    isReaped = true
    return Self.wait(for: identifier)
  }

  private static func wait(for identifier: pid_t) -> Ending {
    var status: Int32 = 0
    while unsafe waitpid(identifier, &status, 0) < 0 {
      // ECHILD: the host process lets the system reap its children.
      if errno != EINTR { return .unknown }
    }
    // The macros WIFEXITED, WEXITSTATUS and WTERMSIG of <sys/wait.h>.
    let signal = status & 0x7F
    return signal == 0 ? .exit((status >> 8) & 0xFF) : .signal(signal)
  }
}

/// The error number with which a program did not start.
struct SpawnFailure: Error {
  let code: Int32
}
