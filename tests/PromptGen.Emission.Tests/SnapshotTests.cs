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
}
