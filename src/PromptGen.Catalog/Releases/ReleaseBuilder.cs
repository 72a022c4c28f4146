using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Manifests;
using PromptGen.Catalog.Text;
using PromptGen.Catalog.Versions;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Releases;

/// <summary>Makes a released version of a draft: the same text, with its closure as the last key of its front matter.</summary>
public static class ReleaseBuilder
{
    /// <summary>Makes a release. The draft must be free of errors; this checks only what a caller of this method decides.</summary>
    /// <param name="draft">The working copy, without <c>includes</c>.</param>
    /// <param name="closure">What it includes, complete; see <see cref="Closures.ClosureBuilder"/>.</param>
    /// <param name="manifest">The prompt's manifest so far.</param>
    /// <param name="note">Version, author, time and reason.</param>
    /// <exception cref="ArgumentException">The draft has a closure, the version exists, has build metadata or is a draft's, or author or reason is blank.</exception>
    public static Release Build(PromptSource draft, IReadOnlyList<IncludePin> closure, Manifest manifest, ReleaseNote note)
    {
        if (draft is null || draft.Header.Includes is not null)
        {
            throw new ArgumentException("A draft without includes is released.", nameof(draft));
        }

        if (note is null || string.IsNullOrWhiteSpace(note.Author) || string.IsNullOrWhiteSpace(note.Reason) || note.Version.Build.Length > 0 || DraftVersion.Is(note.Version))
        {
            throw new ArgumentException("A release has an author, a reason and a version without build metadata that is no draft's.", nameof(note));
        }

        if (manifest is null || manifest.Find(note.Version) is not null)
        {
            throw new ArgumentException("A released version never changes; this one exists already.", nameof(manifest));
        }

        string text = TextOf(draft, closure);
        var record = new ManifestVersion(note.Version, Digest.Of(SourceText.From(text)), note.Author, ManifestTime.ToSeconds(note.Time), note.Reason, VersionStatus.Active);
        IEnumerable<ManifestVersion> records = manifest.Versions.Concat([record]).OrderBy(v => v.Version);
        return new Release(draft.Id, text, record, manifest with { Versions = new ValueList<ManifestVersion>(records) });
    }

    /// <summary>The whole file that a release of a draft has, whatever its version.</summary>
    /// <param name="draft">The working copy, without <c>includes</c>.</param>
    /// <param name="closure">What it includes, complete.</param>
    public static string TextOf(PromptSource draft, IReadOnlyList<IncludePin> closure)
    {
        SourceText source = (draft ?? throw new ArgumentNullException(nameof(draft))).Source;
        if ((closure ?? throw new ArgumentNullException(nameof(closure))).Count == 0)
        {
            return source.Text;
        }

        FrontMatterSplit split = FrontMatterSplit.Find(source, new DiagnosticBag()) ?? throw new ArgumentException("A prompt file has front matter.", nameof(draft));
        string indent = IndentOf(source.ToString(split.Yaml));
        var lines = new StringBuilder(indent).Append("includes:\n");
        foreach (IncludePin pin in closure)
        {
            lines.Append(indent).Append("  - { id: ").Append(pin.Id).Append(", version: ").Append(pin.Version).Append(", digest: \"").Append(pin.Digest).Append("\" }\n");
        }

        return source.Text.Insert(split.Yaml.End, lines.ToString());
    }

    // The keys of one mapping stand in one column; nearly always the first.
    private static string IndentOf(string yaml)
    {
        foreach (string line in yaml.Split('\n'))
        {
            string trimmed = line.TrimStart(' ');
            if (trimmed.Length > 0 && trimmed[0] != '#')
            {
                return line.Substring(0, line.Length - trimmed.Length);
            }
        }

        return "";
    }
}
