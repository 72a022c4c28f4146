namespace PromptGen.Catalog.Bundles;

/// <summary>What a bundle's file may be, and what it is called.</summary>
public static class BundleFormat
{
    /// <summary>The format that is written, and the newest that is read.</summary>
    public const int Current = 1;

    /// <summary>What follows the assembly's name in the name of its bundle.</summary>
    public const string Ending = ".prompts.json";

    /// <summary>The key of the assembly attribute that names its bundle's digest.</summary>
    public const string AttributeKey = "PromptGen.Bundle";

    /// <summary>The most bytes that are read: tens of thousands of large prompts.</summary>
    public const int MostBytes = 512 * 1024 * 1024;

    internal const int MostPrompts = 1_000_000;
    internal const int MostIncludes = 256;
    internal const int MostModels = 10_000;
    internal const int LongestAssembly = 1024;
}
