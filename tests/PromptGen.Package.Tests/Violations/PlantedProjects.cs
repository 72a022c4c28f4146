using System.Collections.Generic;
using System.IO;

namespace PromptGen.Package.Tests.Violations;

/// <summary>One project with every violation that a build finds beside others, and a small one for each that ends the build, or the search, by itself.</summary>
internal static class PlantedProjects
{
    private const string Lock = "prompts.lock.json";
    private const string Text = "---\n---\nHello\n";

    /// <summary>
    /// Errors that no build reports: what a command of the tool is given, test cases, and files that no application compiles. A new code is either planted or named here.
    /// </summary>
    public static IReadOnlyList<string> OfTheTool { get; } =
    [
        "PG0031", "PG0032", "PG0050", "PG0051", "PG0052", "PG0060", "PG0061", "PG0062", "PG0063", "PG0064", "PG0065", "PG0066", "PG0067", "PG0068", "PG0070",
        "PG1002", "PG1032", "PG1033", "PG1034", "PG1045",
        "PG1060", "PG1061", "PG1062", "PG1063", "PG1064", "PG1065", "PG1066", "PG1067", "PG1068",
        "PG2900", "PG2901", "PG2902",
    ];

    /// <summary>The projects.</summary>
    public static IReadOnlyList<PlantedProject> All { get; } =
    [
        new(
            "together",
            Property("PromptGenLockedMode", "true"),
            p =>
            {
                FileViolations.Plant(p);
                PromptViolations.Plant(p);
                PinViolations.Plant(p);
            },
            [.. FileViolations.Expected, .. PromptViolations.Expected, .. PinViolations.Expected]),
        new("too-deep", "", TooDeep, [new("PG2021", "prompts/shared/p16/versions/1.0.0.prompt", "\"shared/p17\"")]) { Consequences = ["PG2020"] },
        new("draft", "", p => p.Usual().Write("prompts/greeting/greeting.prompt", "---\ninputs: { name: string }\nincludes: []\n---\nHello {{ name }}\n"), [new("PG1010", "prompts/greeting/greeting.prompt", "[]")]) { Properties = "Configuration=Debug" },
        new("no-lock", "", p => p.Usual().Delete(Lock), [new("PG1035", Lock)]),
        new("newer-lock", "", p => p.Usual().Edit(Lock, "\"schema\": 1", "\"schema\": 2"), [new("PG1023", Lock, "2")]),
        new("bad-lock", "", p => p.Usual().Write(Lock, "{ \"schema\": 1, prompts: {} }\n"), [new("PG1024", Lock, "prompts")]),
        new("two-folders", Property("PromptGenPromptsPath", "prompts;more"), p => p.Usual().Write("more/greeting/manifest.yaml", "versions: []\n"), [new("PG1043", "more")]),
        new("unpinned", "", p => p.Usual().Release("farewell", Text).Write("More.cs", "namespace Acme;\n\npublic static class More\n{\n    public static object Text() => Prompts.Farewell.Render();\n}\n"), [new("PG1040", "More.cs", "Prompts.Farewell.Render();")]),
        new("drafts", Property("PromptGenUseDrafts", "true"), p => p.Usual(), [new("PG1042", ":PromptGen.Pins.targets")]),
        new("options", "<PropertyGroup><LangVersion>10</LangVersion><PromptGenVisibility>private</PromptGenVisibility></PropertyGroup>", p => p.Usual().Delete("Use.cs"), [new("PG4001", "App.csproj"), new("PG4002", "App.csproj")]),
        new("old-compiler", "", p => p.Usual(), [new("PG4004", ":PromptGen.Compiler.targets")]) { Properties = "Configuration=Release;CompilerApiVersion=roslyn4.4" },
        new("other-language", "", p => p.Usual().Delete("Use.cs"), [new("PG4005", ":PromptGen.Compiler.targets")]) { File = "App.fsproj" },
        new("code-among-prompts", "", p => p.Usual().Write("prompts/greeting/Greeter.cs", "namespace Acme;\n"), [new("PG4006", "prompts/greeting/Greeter.cs")]),
        new("stray-bundle", "<ItemGroup><Reference Include=\"other/Lib.dll\" /></ItemGroup>", StrayBundle, [new("PG1044", "other/Lib.prompts.json")]),
        new("no-environment", "<ItemGroup><PromptGenTrustedRoot Include=\"prompts.lock.json\" /></ItemGroup>", p => p.Usual(), [new("PG1050", ":PromptGen.Channels.targets")]),
        new("no-root", "<ItemGroup><PromptGenTrustedRoot Include=\"roots/production.json\" Environment=\"production\" /></ItemGroup>", p => p.Usual(), [new("PG1051", ":PromptGen.Channels.targets")]),
        new("two-roots", "<ItemGroup><PromptGenTrustedRoot Include=\"App.csproj;prompts.lock.json\" Environment=\"production\" /></ItemGroup>", p => p.Usual(), [new("PG1052", ":PromptGen.Channels.targets")]),
        new("no-folder", Property("PromptGenPromptsPath", "elsewhere"), p => p.Usual(), [new("PG4003", ":PromptGen.Catalogue.targets")]),
    ];

    private static string Property(string name, string value) => $"<PropertyGroup><{name}>{value}</{name}></PropertyGroup>";

    // Any assembly that was built without prompts.
    private static void StrayBundle(TestProject project)
    {
        project.Usual().Write("other/Lib.prompts.json", "{}\n");
        File.Copy(typeof(PlantedProjects).Assembly.Location, project["other/Lib.dll"]);
    }

    // Each partial includes the next one, and pins all that come behind it.
    private static void TooDeep(TestProject project)
    {
        string includes = "";
        string last = "---\nkind: partial\n---\nBe kind.\n";
        for (int i = 17; i > 0; i--)
        {
            project.Release($"shared/p{i}", last);
            includes += $"  - {{ id: shared/p{i}, version: 1.0.0, digest: \"{TestProject.DigestOf(last)}\" }}\n";
            last = $"---\n{(i > 1 ? "kind: partial\n" : "")}includes:\n{includes}---\n{{{{ include \"shared/p{i}\" }}}}\n";
        }

        project.Release("deep", last).Pin("deep", "1.0.0");
    }
}
