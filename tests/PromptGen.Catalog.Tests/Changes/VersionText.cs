using System;
using System.Linq;
using PromptGen.Catalog.Changes;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Contracts;

namespace PromptGen.Catalog.Tests.Changes;

/// <summary>Versions as front matter and body, and what lies between two of them.</summary>
internal static class VersionText
{
    /// <summary>A version of a text prompt.</summary>
    public static VersionContent Of(string frontMatter, string body = "Hello\n", PromptKind kind = PromptKind.Text, params string[] includes) =>
        new(
            PromptText.Header(frontMatter).ToContract(kind),
            body,
            new ValueList<IncludePin>(includes.Select(Pin)),
            "---\n" + frontMatter + "\n---\n");

    /// <summary>A version with the given lines under <c>inputs</c>.</summary>
    public static VersionContent OfInputs(string inputs) => Of(inputs.Length == 0 ? "" : "inputs:\n  " + inputs.Replace("\n", "\n  ", StringComparison.Ordinal));

    /// <summary>The changes as tests state them: <c>path kind bump (callers, admission)</c>.</summary>
    public static string[] Show(VersionContent before, VersionContent after) =>
        [.. BumpRule.Derive(before, after).Changes.Select(c => $"{c.Path} {c.Kind} {c.Bump} ({c.Effect.Callers}, {c.Effect.Admission})")];

    // "shared/style 1.2.0", or "shared/style 1.2.0 #2" for another text of the same number.
    private static IncludePin Pin(string text)
    {
        string[] parts = text.Split(' ');
        return new IncludePin(PromptText.Id(parts[0]), PromptText.Version(parts[1]), Digest.Of(PromptText.Source(text)));
    }
}
