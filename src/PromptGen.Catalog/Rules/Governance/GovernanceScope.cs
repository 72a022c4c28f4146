using System;
using System.Collections.Generic;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Locks;
using PromptGen.Templates.Syntax;

namespace PromptGen.Catalog.Rules.Governance;

/// <summary>What the rules of governance look at.</summary>
/// <param name="Catalogue">The catalogue.</param>
/// <param name="Locks">The locks whose pins are in use. A prompt that none of them pins is used in its newest active version.</param>
/// <param name="Parse">Gives the tree of a file's body; its findings are the template parser's own to report.</param>
/// <param name="Now">
/// The present moment, in UTC; null where what is found may not depend on a clock, or where the locks are not all there are:
/// then nothing is said about versions that nobody needs any more.
/// </param>
public sealed record GovernanceScope(PromptCatalogue Catalogue, IReadOnlyList<LockFile> Locks, Func<PromptSource, TemplateSyntax> Parse, DateTime? Now = null)
{
    /// <summary>Locks that are not looked at, but whose pins keep versions from being due for removal.</summary>
    public IReadOnlyList<LockFile> OtherLocks { get; init; } = [];
}
