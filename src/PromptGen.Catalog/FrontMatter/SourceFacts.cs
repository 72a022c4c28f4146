using System.Collections.Generic;
using PromptGen.Catalog.Closures;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.FrontMatter;

/// <summary>What rules ask of nearly every prompt file, kept so that a file that stays as it is need not be read again.</summary>
/// <param name="DeclaredKind">The declared <c>kind</c>; null when left to the body.</param>
/// <param name="Pins">The closure of a released version; null in a draft.</param>
/// <param name="PinSpans">Where each entry of <paramref name="Pins"/> stands.</param>
/// <param name="Includes">The include tags of the body, in the order of the text; null when nobody has asked for them yet.</param>
/// <param name="HasFreeNames">Whether the names of its inputs are known to be free of conflicts.</param>
internal sealed record SourceFacts(
    PromptKind? DeclaredKind,
    ValueList<IncludePin>? Pins,
    ValueList<TextSpan> PinSpans,
    IReadOnlyList<IncludeReference>? Includes,
    bool HasFreeNames);
