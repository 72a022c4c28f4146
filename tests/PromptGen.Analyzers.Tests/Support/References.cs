using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace PromptGen.Analyzers.Tests.Support;

/// <summary>The assemblies that a chat application is compiled against: the platform, PromptGen and Microsoft.Extensions.AI.</summary>
internal static class References
{
    public static ImmutableArray<MetadataReference> All { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetFileName(p) is { } name
                && (name.StartsWith("System.", StringComparison.Ordinal) || name is "mscorlib.dll" or "netstandard.dll" or "Microsoft.CSharp.dll" or "PromptGen.dll" or "PromptGen.Templates.dll" or "Microsoft.Extensions.AI.Abstractions.dll"))
            .Select(p => MetadataReference.CreateFromFile(p)),
    ];
}
