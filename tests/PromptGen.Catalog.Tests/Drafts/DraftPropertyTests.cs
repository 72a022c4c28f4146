using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Drafts;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Locks;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Text;
using Xunit;

namespace PromptGen.Catalog.Tests.Drafts;

/// <summary>What holds for any draft: released as it is, nobody works on it, and any other text is work on it.</summary>
public class DraftPropertyTests
{
    private static readonly Gen<string> Drafts =
        from indent in Gen.Elements("", "  ")
        from keys in Gen.Elements("description: x\n", "inputs:\n  name: string\n", "settings: { temperature: 0.5 }\n", "# only a comment\n", "").ArrayOf(2)
        from ending in Gen.Elements("", "# last words\n", "\n")
        from body in Gen.Elements("Hello", "{{ include 'shared/style' }}", "{{ include 'shared/frame' }}", "includes:", "---", "ünïcode 🙂", "").ArrayOf(4)
        from lineBreak in Gen.Elements("\n", "\r\n", "\r")
        select ("---\n" + string.Concat(keys.Distinct().Select(k => string.Concat(k.Split('\n', System.StringSplitOptions.RemoveEmptyEntries).Select(l => indent + l + "\n")))) + ending + "---\n" + string.Join("\n", body))
            .Replace("\n", lineBreak, System.StringComparison.Ordinal);

    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(500);

    [Fact]
    public void ReleasedAndPinnedAsItIsADraftIsNotCompiled() => Check.One(Thorough, Prop.ForAll(Arb.From(Drafts), draft => Choose(draft, draft) is null));

    [Fact]
    public void AnyOtherTextIsCompiled() =>
        Check.One(Thorough, Prop.ForAll(Arb.From(Drafts), Arb.From(Drafts), (released, draft) => Choose(released, draft) is null == (Normal(released) == Normal(draft))));

    private static string Normal(string text) => text.ReplaceLineEndings("\n");

    /// <summary>Releases one text, pins it, and looks at another as the draft.</summary>
    private static DraftChoice? Choose(string released, string draft)
    {
        string[] includes = [.. new[] { "shared/style", "shared/frame" }.Where(id => released.Contains($"include '{id}'", System.StringComparison.Ordinal))];
        PromptCatalogue catalogue = new FileSet()
            .Release("shared/style", "1.0.0", "---\nkind: partial\n---\nBe kind.\n")
            .Release("shared/frame", "1.0.0", "---\nkind: partial\n---\n{{ include 'shared/style' }}\n", "shared/style")
            .Release("greeting", "1.0.0", Normal(released), includes)
            .With("greeting/greeting.prompt", draft)
            .Read();
        PromptVersion version = PromptText.Version("1.0.0");
        var pin = new LockEntry(PromptText.Id("greeting"), "1.0.0", version, catalogue.Find(PromptText.Id("greeting"), version)!.Digest);
        var pins = new LockFile("lock", new ValueList<LockEntry>([pin]), ValueList<TextSpan>.Empty, ValueList<LinePosition>.Empty);
        return DraftSelection.Choose(catalogue, pins).SingleOrDefault();
    }
}
