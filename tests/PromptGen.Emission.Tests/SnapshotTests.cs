using System.Linq;
using PromptGen.Emission.Tests.Support;
using PromptGen.Generator.Emission;
using Xunit;

namespace PromptGen.Emission.Tests;

/// <summary>A dozen emitted files as people see them; that they compile and what they do is tested elsewhere.</summary>
public class SnapshotTests
{
    public static TheoryData<string> Names { get; } = new(SampleModels.All.Keys.Except(["Complex", "Keywords"]));

    [Theory]
    [MemberData(nameof(Names))]
    public void Emitted_file(string name) => Snapshot.Match(name, PromptEmitter.Emit(SampleModels.All[name] with { IsPublic = false, MarksGenerated = true }));

    [Fact]
    public void Catalogue_file() => Snapshot.Match("_Catalog", CatalogEmitter.Emit(new CatalogEmissionModel
    {
        Namespace = "Test",
        RootClass = "Prompts",
        Entries = SampleModels.All.Values.Select(m => new CatalogEntry(m.Id, m.Folders, m.ClassName)).ToArray(),
    }));

    [Theory]
    [InlineData(true, "_Unpinned")]
    [InlineData(false, "_UnpinnedWithoutIds")]
    public void File_of_what_is_not_pinned(bool hasObsoleteIds, string name) => Snapshot.Match(name, StubEmitter.Emit(new StubEmissionModel
    {
        Namespace = "Test",
        RootClass = "Prompts",
        HasObsoleteIds = hasObsoleteIds,
        Entries =
        [
            new StubEntry(["Billing"], "RefundRequest", "'billing/refund-request' is not pinned; run 'promptgen pin billing/refund-request'"),
            new StubEntry(["Billing"], "class", "a \"quoted\" word"),
            new StubEntry([], "SupportBot", "'support-bot' is not pinned; run 'promptgen pin support-bot'"),
        ],
    }));

    [Fact]
    public void File_of_a_draft() =>
        Snapshot.Match("Draft", PromptEmitter.Emit(SampleModels.All["LongText"] with { IsPublic = false, MarksGenerated = true, IsDraft = true, Version = "1.0.0-draft+0123abcd" }));

    [Fact]
    public void File_of_a_deprecated_version() =>
        Snapshot.Match("Deprecated", PromptEmitter.Emit(SampleModels.All["PlainText"] with { IsPublic = false, MarksGenerated = true, Deprecation = "version 1.0.0 of 'plain' is deprecated; pin another with 'promptgen pin plain@1.1.0'" }));
}
