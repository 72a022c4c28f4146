using PromptGen.Build.Tests.Support;

[assembly: AssemblyFixture(typeof(BuildFolder))]

namespace PromptGen.Build.Tests.Support;

/// <summary>Tests that build: one after the other, since each build takes what the machine has.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public static class BuildCollection
{
    public const string Name = "Builds";
}
