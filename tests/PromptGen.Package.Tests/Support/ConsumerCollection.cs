namespace PromptGen.Package.Tests.Support;

/// <summary>Tests that build: one after the other, since each build takes what the machine has.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public static class ConsumerCollection
{
    public const string Name = "Consumers";
}
