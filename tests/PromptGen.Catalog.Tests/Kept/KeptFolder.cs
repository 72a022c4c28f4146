using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Checking;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Files;
using PromptGen.Catalog.Kept;
using PromptGen.Catalog.Locks;

namespace PromptGen.Catalog.Tests.Kept;

/// <summary>A catalogue on the disk that is reviewed again and again, with what the review before kept and without.</summary>
internal sealed class KeptFolder : IDisposable
{
    private static readonly DateTime Now = new(2026, 10, 1, 0, 0, 0, DateTimeKind.Utc);
    private readonly string _folder = Directory.CreateTempSubdirectory("promptgen-kept-").FullName;

    public KeptFolder(FileSet files)
    {
        foreach (KeyValuePair<string, string> file in files.Files)
        {
            Write(file.Key, file.Value);
        }
    }

    public string Root => Path.Combine(_folder, "prompts");

    public string this[string relative] => Path.Combine(Root, relative);

    /// <summary>What is kept, as it lies on the disk; null before the first review.</summary>
    public byte[]? Kept { get; set; }

    /// <summary>A catalogue with a partial that others include, through another too, and one that does not compile.</summary>
    public static FileSet Sample() => new FileSet()
        .Release("shared/style", "1.0.0", "---\nkind: partial\ninputs:\n  tone: { type: string, default: calm }\n---\nBe {{ tone }}.\n")
        .Release("shared/frame", "1.0.0", "---\nkind: partial\n---\n{{ include \"shared/style\" }}\n", "shared/style")
        .Release("greeting", "1.0.0", "---\ninputs:\n  name: string\n---\nHello {{ name }}\n{{ include \"shared/frame\" }}\n", "shared/frame")
        .Release("greeting", "1.1.0", "---\ninputs:\n  name: string\n  day: date?\n---\nGood day {{ name }} {{ day }}\n{{ include \"shared/frame\" }}\n", "shared/frame")
        .With("greeting/greeting.prompt", "---\ninputs:\n  name: string\n---\nHello {{ name }}\n{{ include \"shared/frame\" }}\n")
        .With("greeting/tests.yaml", "cases:\n  - name: plain\n    inputs: { name: Ana }\n    contains: Ana\n")
        .With("broken/broken.prompt", "---\ninputs:\n  name: string\n---\n{{ nam }}\n")
        .With("promptgen.yaml", "owners: [team]\nretention: 30d\n");

    public void Write(string relative, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[relative])!);
        File.WriteAllText(this[relative], text);
    }

    /// <summary>Reviews with what is kept, and keeps what was understood.</summary>
    /// <param name="understood">How many files were understood anew.</param>
    public string[] Review(out int understood)
    {
        KeptCatalogue kept = Kept is null ? KeptCatalogue.Empty() : KeptCatalogue.Read(Kept);
        string[] found = Findings(kept);
        understood = kept.Understood;
        Kept = kept.HasChanged ? kept.Write() : Kept;
        return found;
    }

    /// <summary>Reviews as if nothing had ever been.</summary>
    public string[] ReviewAnew() => Findings(null);

    /// <summary>Reads for a review: with something to keep, the rules look at versions early.</summary>
    public PromptCatalogue Read(KeptCatalogue? kept) => CatalogueReader.Read(CatalogueListing.Of(Root), kept: kept, willReview: true);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string[] Findings(KeptCatalogue? kept)
    {
        PromptCatalogue catalogue = Read(kept);
        string path = Path.Combine(_folder, "prompts.lock.json");
        ReadResult<LockFile>? pins = File.Exists(path) ? LockFiles.Read(path, kept) : null;
        var subject = new ReviewSubject(catalogue, pins?.Value is { } file ? [file] : [], Now) { Sound = kept?.Sound };
        return [.. (pins?.Diagnostics ?? Enumerable.Empty<CatalogueDiagnostic>()).Concat(CatalogueReview.Review(subject)).Select(Show)];
    }

    private static string Show(CatalogueDiagnostic finding) => $"{finding} {finding.Diagnostic.Span} {finding.End} {finding.Diagnostic.Suggestion}";
}
