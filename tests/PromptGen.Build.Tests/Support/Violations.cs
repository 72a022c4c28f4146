using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace PromptGen.Build.Tests.Support;

/// <summary>Something planted into the usual application that a build has to refuse.</summary>
/// <param name="Name">Its name in the log.</param>
/// <param name="Codes">Every error that it gives.</param>
/// <param name="File">The file, relative to the application, in which the first of them stands.</param>
/// <param name="Span">The text under it.</param>
/// <param name="Message">A part of what it says: how to mend it.</param>
/// <param name="Plant">Does it.</param>
internal sealed record Violation(string Name, string[] Codes, string File, string Span, string Message, Action<TestProject> Plant);

/// <summary>One of each kind that a build has to find whatever analyzers are told.</summary>
internal static class Violations
{
    private const string Lock = "prompts.lock.json";
    private const string Pinned = "prompts/greeting/versions/1.1.0.prompt";

    public static IReadOnlyList<Violation> All { get; } =
    [
        new("no-lock", ["PG1035"], Lock, "", "'promptgen pin'", p => p.Delete(Lock)),
        new("version-gone", ["PG1021"], Lock, "\"greeting\"", "restore it from version control, or remove the pin with 'promptgen unpin greeting'", p => p.Delete(Pinned)),
        new("prompt-gone", ["PG1021"], Lock, "\"greeting\"", "'promptgen unpin greeting'", p => Directory.Delete(p["prompts/greeting"], recursive: true)),
        new("manifest-gone", ["PG1021"], Lock, "\"greeting\"", "restore it from version control", p => p.Delete("prompts/greeting/manifest.yaml")),
        new("edited", ["PG1001", "PG1022"], Pinned, "---", "'git checkout -- versions/1.1.0.prompt'", p => p.Edit(Pinned, "Hi", "Hey")),
        new("other-digest", ["PG1022"], Lock, "\"greeting\"", "'promptgen pin greeting@1.1.0'", p => p.PinAs("greeting", $"\"requested\": \"1.1.0\", \"resolved\": \"1.1.0\", \"digest\": \"sha256:{new string('0', 64)}\"")),
        new("partial-edited", ["PG1006", "PG1027"], Pinned, "shared/style", "from version control", p => p.Edit("prompts/shared/style/versions/1.0.0.prompt", "kind.", "kind!")),
        new("partial-gone", ["PG1007", "PG1027"], Pinned, "shared/style", "restore its file from version control", p => p.Delete("prompts/shared/style/versions/1.0.0.prompt")),
        new("pre-release", ["PG1025"], Lock, "\"greeting\"", "'promptgen pin greeting@2.0.0-rc.1 --allow-prerelease'", p => p.Release("greeting", "---\n---\nNew\n", "2.0.0-rc.1").Pin("greeting", "2.0.0-rc.1")),
        new("draft", ["PG1026"], Lock, "\"greeting\"", "'promptgen release greeting'", p => p.Edit(Lock, "\"resolved\": \"1.1.0\"", "\"resolved\": \"1.2.0-draft+ab12cd34\"")),
        new("newer-lock", ["PG1023"], Lock, "2", "update the PromptGen package", p => p.Edit(Lock, "\"schema\": 1", "\"schema\": 2")),
        new("no-json", ["PG1024"], Lock, "prompts", "the lock is JSON", p => p.Write(Lock, "{ \"schema\": 1, prompts: {} }")),
        new("retired", ["PG1029"], Lock, "\"greeting\"", "'promptgen pin greeting@1.1.0'", p => p.Release("greeting", "---\n---\nOld\n", "0.9.0", "retired").Pin("greeting", "0.9.0")),
        new("template", ["PG2003"], "prompts/wrong/versions/1.0.0.prompt", "nobody", "neither an input", p => p.Release("wrong", "---\n---\nHello {{ nobody }}\n").Pin("wrong", "1.0.0")),
        new("front-matter", ["PG0013"], "prompts/wrong/versions/1.0.0.prompt", "input", "inputs", p => p.Release("wrong", "---\ninput: {}\n---\nHello\n").Pin("wrong", "1.0.0")),
        new("names", ["PG0044"], "prompts/wrong/versions/1.0.0.prompt", "ab", "", p => p.Release("wrong", "---\ninputs: { a_b: string, ab: string }\n---\n{{ a_b }}{{ ab }}\n").Pin("wrong", "1.0.0")),
        new("not-utf8", ["PG0001", "PG1021"], Pinned, "", "save it as UTF-8", p => File.WriteAllBytes(p[Pinned], [.. Encoding.UTF8.GetBytes("---\n---\nHi "), 0xFF])),
    ];
}
