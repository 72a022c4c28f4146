using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace PromptGen.Generator.Analysis;

/// <summary>
/// Keeps the review of a catalogue for as long as its files have the same texts. Every keystroke in C# makes a new compilation, whose additional files have the same text objects as before: it
/// costs a comparison of references and no more.
/// </summary>
internal sealed class ReviewCache
{
    // By the first file's text; a review lives as long as that text does.
    private readonly ConditionalWeakTable<SourceText, CatalogueReviewed> _byFirst = new();

    /// <summary>The review of a project's catalogue; nothing is reviewed before somebody asks for findings.</summary>
    public CatalogueReviewed Of(AnalyzerOptions options, CancellationToken cancellation)
    {
        var texts = ImmutableArray.CreateBuilder<SourceText?>(options.AdditionalFiles.Length);
        foreach (Microsoft.CodeAnalysis.AdditionalText file in options.AdditionalFiles)
        {
            texts.Add(file.GetText(cancellation));
        }

        if (texts.Count == 0 || texts[0] is not { } first)
        {
            return new CatalogueReviewed(options, texts.ToImmutable());
        }

        lock (_byFirst)
        {
            if (_byFirst.TryGetValue(first, out CatalogueReviewed? known) && known.IsOf(texts))
            {
                return known;
            }

            var review = new CatalogueReviewed(options, texts.ToImmutable());
            _byFirst.Remove(first);
            _byFirst.Add(first, review);
            return review;
        }
    }
}
