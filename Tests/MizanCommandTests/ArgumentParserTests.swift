import Testing

@testable import MizanCommand

@Suite("Arguments")
struct ArgumentParserTests {
  private let parser = ArgumentParser(
    specification: CommandSpecification(
      name: "weigh", summary: "", usage: [],
      options: [
        CommandOption("output", letter: "o", value: "FILE", ""), CommandOption("quiet", letter: "q", ""),
        CommandOption("outlet", value: "NAME", ""),
      ], takesOperands: true))

  @Test(
    "an option's value stands behind it, behind '=' or at its letter",
    arguments: [
      ["--output", "a.jsonl"], ["--output=a.jsonl"], ["-o", "a.jsonl"], ["-oa.jsonl"], ["-qo", "a.jsonl"],
      ["--output", "b", "-o", "a.jsonl"],
    ])
  func takesValues(arguments: [String]) throws {
    let parsed = try parser.parse(arguments + ["feed"])
    #expect(parsed.value("output") == "a.jsonl")
    #expect(parsed.operands == ["feed"])
  }

  @Test("a value may be empty, begin with a dash or hold '='")
  func takesOddValues() throws {
    #expect(try parser.parse(["--output="]).value("output") == "")
    #expect(try parser.parse(["--output", "--quiet"]).value("output") == "--quiet")
    #expect(try parser.parse(["--outlet=a=b"]).value("outlet") == "a=b")
  }

  @Test("a repeated option keeps all its values in order")
  func keepsRepeated() throws {
    #expect(try parser.parse(["--outlet", "b", "x", "--outlet=a"]).allValues("outlet") == ["b", "a"])
  }

  @Test("behind '--' everything is an operand, and '-' always is one")
  func endsOptions() throws {
    let parsed = try parser.parse(["-", "--", "--quiet", "-o"])
    #expect(parsed.operands == ["-", "--quiet", "-o"])
    #expect(!parsed.has("quiet"))
  }

  @Test(
    "what cannot be understood is named",
    arguments: [
      (["--foo"], "unknown option '--foo'"), (["--foo=1"], "unknown option '--foo'"),
      (["-x"], "unknown option '-x'"), (["-qx"], "unknown option '-x'"),
      (["--output"], "option '--output' needs a value: FILE"), (["-o"], "option '-o' needs a value: FILE"),
      (["--quiet=yes"], "option '--quiet' takes no value"),
    ])
  func namesErrors(arguments: [String], message: String) {
    #expect(throws: CommandError.usage(message, hint: "'mizan help weigh' lists the options")) {
      try parser.parse(arguments)
    }
  }
}
