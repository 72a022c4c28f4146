using System.Collections.Generic;

namespace PromptGen.Package.Tests.Violations;

/// <summary>Pins that may not be compiled, and a version whose closure is broken in every way.</summary>
internal static class PinViolations
{
    private const string Lock = "prompts.lock.json";
    private const string Text = "---\n---\nHello\n";
    private const string Closure = "prompts/pins/closure/versions/1.0.0.prompt";

    private static readonly string NoDigest = "sha256:" + new string('0', 64);

    /// <summary>Every error that is planted here.</summary>
    public static IEnumerable<PlantedError> Expected { get; } =
    [
        new("PG0011", "prompts/pins/no-front-matter/versions/1.0.0.prompt"),
        new("PG1021", Lock, "\"pins/no-front-matter\""),
        new("PG1001", "prompts/pins/edited/versions/1.0.0.prompt"),
        new("PG1022", Lock, "\"pins/edited\""),
        new("PG1025", Lock, "\"pins/pre-release\""),
        new("PG1026", Lock, "\"pins/draft\""),
        new("PG1029", Lock, "\"pins/retired\""),
        new("PG1030", Lock, "\"pins/no-request\""),
        new("PG1031", Lock, "\"pins/other\""),
        new("PG1027", Lock, "\"pins/closure\""),
        new("PG1004", Closure, "\"shared/unpinned\""),
        new("PG1005", Closure, "shared/idle"),
        new("PG1006", Closure, "shared/edited"),
        new("PG1007", Closure, "shared/unclosed"),
        new("PG0012", "prompts/shared/unclosed/versions/1.0.0.prompt"),
        new("PG1008", Closure, "pins/closure"),
        new("PG1009", Closure, "pins/other"),
        new("PG1011", Closure, "shared/needy"),
    ];

    /// <summary>Releases and pins them. The build is to be in locked mode, which holds pins against what they ask for.</summary>
    public static void Plant(TestProject project)
    {
        project.Release("pins/no-front-matter", "Hello\n").Pin("pins/no-front-matter", "1.0.0")
            .Release("pins/edited", Text).Pin("pins/edited", "1.0.0").Edit("prompts/pins/edited/versions/1.0.0.prompt", "Hello", "Bye")
            .Release("pins/pre-release", Text, "1.0.0-rc.1").Pin("pins/pre-release", "1.0.0-rc.1")
            .Release("pins/draft", Text).PinAs("pins/draft", $"\"requested\": \"1.0.0\", \"resolved\": \"1.0.0-draft+ab12cd34\", \"digest\": \"{NoDigest}\"")
            .Release("pins/retired", Text, status: "retired").Pin("pins/retired", "1.0.0")
            .Release("pins/no-request", Text).Pin("pins/no-request", "1.0.0", "the good one")
            .Release("pins/other", Text).Pin("pins/other", "1.0.0", "[2.0,3.0)");

        const string Partial = "---\nkind: partial\n---\nBe kind.\n";
        string needy = $"---\nkind: partial\n{Includes(("shared/third", "2.0.0", NoDigest))}---\n{{{{ include \"shared/third\" }}}}\n";
        string closure = "---\n" + Includes(
            ("shared/idle", "1.0.0", TestProject.DigestOf(Partial)),
            ("shared/edited", "1.0.0", NoDigest),
            ("shared/unclosed", "1.0.0", NoDigest),
            ("pins/closure", "1.0.0", NoDigest),
            ("pins/other", "1.0.0", TestProject.DigestOf(Text)),
            ("shared/needy", "1.0.0", TestProject.DigestOf(needy)),
            ("shared/third", "1.0.0", TestProject.DigestOf(Partial)))
            + "---\n{{ include \"shared/unpinned\" }}{{ include \"shared/edited\" }}{{ include \"shared/unclosed\" }}{{ include \"pins/other\" }}{{ include \"shared/needy\" }}{{ include \"shared/third\" }}\n";
        project.Release("shared/idle", Partial).Release("shared/edited", Partial).Release("shared/unclosed", "---\nkind: partial\nBe kind.\n").Release("shared/needy", needy).Release("shared/third", Partial)
            .Release("pins/closure", closure).Pin("pins/closure", "1.0.0");
    }

    private static string Includes(params (string Id, string Version, string Digest)[] pins)
    {
        string text = "includes:\n";
        foreach ((string id, string version, string digest) in pins)
        {
            text += $"  - {{ id: {id}, version: {version}, digest: \"{digest}\" }}\n";
        }

        return text;
    }
}
