using System.Linq;
using PromptGen.Templates.Binding;

namespace PromptGen.Catalog.Bundles;

/// <summary>What a bundle says of a version by itself, without who asked for it and how it was released.</summary>
/// <param name="Prompt">What it says.</param>
/// <param name="Closure">What the version includes.</param>
internal sealed record BundledVersion(BundledPrompt Prompt, PartialSource[] Closure)
{
    /// <summary>Whether it is what would be made again: all follows from the assembly's name, the version's own file and those of its closure.</summary>
    public bool IsOf(string assembly, PartialSource[] closure) => Prompt.Assembly == assembly && Closure.Length == closure.Length && Closure.Zip(closure, AreSame).All(same => same);

    // A file that is remembered is the same object.
    private static bool AreSame(PartialSource one, PartialSource other) => ReferenceEquals(one.Source, other.Source) && one.Id == other.Id && one.Version == other.Version;
}
