using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Changes;
using PromptGen.Catalog.Diagnostics;
using PromptGen.History.Diffs;
using PromptGen.History.Lines;
using PromptGen.History.Revisions;
using Xunit;

namespace PromptGen.History.Tests;

public class PromptDiffTests
{
    private const string Style = "---\nkind: partial\n---\nBe kind.\n";

    private static readonly string StylePin = $"{{ id: shared/style, version: 1.0.0, digest: \"{TestCatalogue.DigestOf(Style)}\" }}";

    [Fact]
    public void Each_change_is_in_the_part_that_it_is_about()
    {
        PromptDiff diff = Between(
            "---\ninputs:\n  name: string\nsettings: { temperature: 0.2, stop: [END] }\noutput: { type: object, properties: { a: { type: string } } }\n---\nHi {{ name }}\n",
            "---\ninputs:\n  name: string\n  plan: { type: string, default: free }\nsettings: { temperature: 0.7, seed: 4, stop: [END, \"a b\"] }\noutput: { type: object, properties: { a: { type: integer } } }\n---\nHello {{ name }}\n");

        Assert.Equal([ChangeKind.OptionalInputAdded], diff.ChangesOf(ChangePart.Contract).Select(c => c.Kind));
        Assert.Equal([ChangeKind.SettingChanged, ChangeKind.SettingChanged, ChangeKind.SettingChanged], diff.ChangesOf(ChangePart.Settings).Select(c => c.Kind));
        Assert.Equal([ChangeKind.OutputSchemaChanged], diff.ChangesOf(ChangePart.Output).Select(c => c.Kind));
        Assert.Empty(diff.ChangesOf(ChangePart.Includes));
        Assert.Equal([ChangeKind.TextChanged], diff.ChangesOf(ChangePart.Text).Select(c => c.Kind));
        Assert.Equal(
            [new ValueChange("temperature", "0.2", "0.7"), new ValueChange("stop", "[\"END\"]", "[\"END\",\"a b\"]"), new ValueChange("seed", null, "4")],
            diff.Settings);
        Assert.Equal(["      \"type\": \"string\"\n", "      \"type\": \"integer\"\n"], diff.OutputSchema!.Lines.Where(l => l.Change != LineChange.Same).Select(l => l.Text));
        Assert.Equal(VersionBump.Major, diff.Derivation.Bump);
        Assert.Equal("2.0.0", diff.Implied!.ToString());
    }

    [Fact]
    public void Every_kind_of_change_belongs_to_a_part()
    {
        ChangeKind[] contract = [.. Enum.GetValues<ChangeKind>().Where(k => ChangeParts.Of(k) == ChangePart.Contract)];

        Assert.Equal(18, contract.Length);
        Assert.DoesNotContain(contract, k => k.ToString().StartsWith("Include", StringComparison.Ordinal) || k is ChangeKind.LayoutChanged or ChangeKind.TextChanged);
    }

    [Fact]
    public void A_version_and_itself_do_not_differ()
    {
        Revision version = new TestCatalogue().Release("a", "1.0.0", "---\n---\nHi\n").Revision("a", "1.0.0");

        PromptDiff diff = PromptDiff.Between(version, version);

        Assert.True(diff.Text.IsEmpty);
        Assert.Empty(diff.Derivation.Changes);
        Assert.Null(diff.OutputSchema);
        Assert.Null(diff.Implied);
    }

    [Fact]
    public void A_draft_is_what_its_release_would_be()
    {
        TestCatalogue catalogue = new TestCatalogue()
            .Release("shared/style", "1.0.0", Style)
            .Release("shared/style", "1.1.0", Style.Replace("kind.", "fair."))
            .Release("bot", "1.0.0", $"---\nincludes:\n  - {StylePin}\n---\nHi\n{{{{ include \"shared/style\" }}}}\n")
            .Draft("bot", "---\n---\nHi\n{{ include \"shared/style\" }}\n");

        PromptDiff diff = PromptDiff.Between(catalogue.Revision("bot", "1.0.0"), catalogue.Revision("bot", "draft"));

        Assert.Equal("draft", diff.After.Name);
        Assert.Equal(["shared/style"], diff.Includes.Select(i => i.Name));
        Assert.StartsWith("1.0.0 (", diff.Includes[0].Before);
        Assert.StartsWith("1.1.0 (", diff.Includes[0].After);
        Assert.Equal((1, 1), (diff.Text.Removed, diff.Text.Added));
        Assert.All(diff.Text.Lines.Where(l => l.Change != LineChange.Same), l => Assert.Contains("shared/style", l.Text));
        Assert.Equal("1.1.0", diff.Implied!.ToString());
    }

    [Fact]
    public void A_partial_that_nobody_released_is_reported_and_the_rest_is_compared()
    {
        TestCatalogue catalogue = new TestCatalogue().Release("bot", "1.0.0", "---\n---\nHi\n").Draft("bot", "---\n---\nHi\n{{ include \"shared/stile\" }}\n");
        var findings = new List<CatalogueDiagnostic>();
        PromptCatalogue read = catalogue.Read();

        Revision draft = new RevisionReader(read).FindDraft(read.Prompts[0], findings)!;

        Assert.Equal("PG1007", Assert.Single(findings).Diagnostic.Code);
        LineDiff text = PromptDiff.Between(catalogue.Revision("bot", "1.0.0"), draft).Text;
        Assert.Equal((0, 1), (text.Removed, text.Added));
    }

    private static PromptDiff Between(string before, string after)
    {
        TestCatalogue catalogue = new TestCatalogue().Release("a", "1.0.0", before).Release("a", "1.1.0", after);
        return PromptDiff.Between(catalogue.Revision("a", "1.0.0"), catalogue.Revision("a", "1.1.0"));
    }
}
