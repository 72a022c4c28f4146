using System.Linq;
using Microsoft.CodeAnalysis;
using PromptGen.Generator.Tests.Support;

namespace PromptGen.Generator.Tests.Incrementality;

/// <summary>What an edit re-emits in a large catalogue, seen in the files that the driver hands over: what it did not emit anew is the object that it was.</summary>
public sealed class LargeCatalogueTests
{
    private const int Count = 500;

    [Theory]
    [InlineData(7)]
    [InlineData(30)]
    [InlineData(499)]
    public void One_edited_prompt_of_500_re_emits_one_file(int index)
    {
        GeneratorHost host = GeneratorHost.RunUntracked(Samples.Many(Count));
        GeneratorHost edited = host.WithFiles(Samples.Many(Count).Add(Samples.IdOf(index), Samples.BodyOf(index, "Good morning")));

        Assert.Equal(Count + 1, host.Result.GeneratedSources.Length);
        Assert.Empty(edited.Result.Diagnostics);
        Assert.Equal([$"team-{index / 100}.prompt-{index}.g.cs"], Renewed(host, edited));
    }

    [Fact]
    public void An_edit_in_csharp_re_emits_nothing()
    {
        GeneratorHost host = GeneratorHost.RunUntracked(Samples.Many(Count), "class A { }");

        Assert.Empty(Renewed(host, host.WithCode("class B { }")));
    }

    private static string[] Renewed(GeneratorHost before, GeneratorHost after)
    {
        var known = before.Result.GeneratedSources.ToDictionary(s => s.HintName, s => s.SourceText);
        return [.. after.Result.GeneratedSources.Where(s => !ReferenceEquals(known[s.HintName], s.SourceText)).Select(s => s.HintName)];
    }
}
