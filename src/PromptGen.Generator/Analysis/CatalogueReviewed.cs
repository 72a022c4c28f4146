using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Checking;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Locks;
using PromptGen.Catalog.Selection;
using PromptGen.Catalog.Text;
using PromptGen.Generator.Inputs;
using CatalogueText = PromptGen.Templates.Text.SourceText;

namespace PromptGen.Generator.Analysis;

/// <summary>What a review finds in the catalogue that a project's additional files hold. It is made when it is first asked for.</summary>
internal sealed class CatalogueReviewed
{
    private static readonly CatalogueDiagnostic[] Nothing = [];

    private readonly ImmutableArray<SourceText?> _texts;
    private readonly Lazy<Dictionary<string, CatalogueDiagnostic[]>> _findings;

    /// <summary>Prepares the review.</summary>
    /// <param name="options">The project's files and their metadata.</param>
    /// <param name="texts">The files' texts, by position.</param>
    public CatalogueReviewed(AnalyzerOptions options, ImmutableArray<SourceText?> texts)
    {
        _texts = texts;
        _findings = new Lazy<Dictionary<string, CatalogueDiagnostic[]>>(() => Review(options, texts));
    }

    /// <summary>Whether these are the very texts that were reviewed.</summary>
    public bool IsOf(IReadOnlyList<SourceText?> texts)
    {
        if (texts.Count != _texts.Length)
        {
            return false;
        }

        for (int i = 0; i < texts.Count; i++)
        {
            if (!ReferenceEquals(texts[i], _texts[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The findings in one of the compiler's files or in those whose texts are in it, in the order of their places.</summary>
    public IReadOnlyList<CatalogueDiagnostic> FindingsIn(string path) => _findings.Value.TryGetValue(path, out CatalogueDiagnostic[]? findings) ? findings : Nothing;

    private static Dictionary<string, CatalogueDiagnostic[]> Review(AnalyzerOptions options, ImmutableArray<SourceText?> texts)
    {
        var entries = new List<CatalogueEntry>();
        var locks = new List<LockFile>();
        var holders = new Dictionary<string, string>(StringComparer.Ordinal);
        PromptId[]? index = null;
        for (int i = 0; i < texts.Length; i++)
        {
            foreach (CatalogueFile file in CatalogueFile.FilesOf(options.AdditionalFiles[i], options.AnalyzerConfigOptionsProvider))
            {
                if (file.Role == InputRole.LastLock || (file.Text is HeldText held ? held.Released.Text : texts[i]?.ToString()) is not { } text)
                {
                    continue;
                }

                holders[file.Text.Path] = options.AdditionalFiles[i].Path;
                if (file.Role == InputRole.Index)
                {
                    index = [.. IndexText.Read(text).Select(p => p.Id)];
                    continue;
                }

                ReadResult<CatalogueText> read = PromptBytes.FromDecoded(file.Text.Path, text, file.Role == InputRole.Lock ? PromptBytes.MostLockBytes : PromptBytes.MostBytes);
                if (file.Role != InputRole.Lock)
                {
                    entries.Add(new CatalogueEntry(file.RelativePath, file.Text.Path, read));
                }
                else if (read.Value is { } source && LockReader.Read(file.Text.Path, source).Value is { } pins)
                {
                    locks.Add(pins);
                }
            }
        }

        // An editor sees one application's lock, and what is shown may not depend on the clock: nothing is said about versions that nobody needs any more.
        var subject = new ReviewSubject(CatalogueAssembler.Assemble(entries, index: index), locks) { IsSelection = index is not null };
        return CatalogueReview.Review(subject).GroupBy(f => holders.TryGetValue(f.Path, out string? holder) ? holder : f.Path, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
    }
}
