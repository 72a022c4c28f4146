using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Artefacts;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.FrontMatter;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Releases;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Artefacts;
using PromptGen.Templates.Binding;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Bundles;

/// <summary>
/// Verifies a bundle by itself: each text has the digest that names it, each prompt's digest, closure and contract are those of its text, and its artefact, made again, has the name that the
/// bundle gives it. That a reason or a time is true cannot be seen here; the digest in the assembly covers those.
/// </summary>
public static class BundleCheck
{
    /// <summary>What does not fit, each at its place, in the order of the file.</summary>
    /// <param name="path">The file, for findings.</param>
    /// <param name="file">The bundle.</param>
    public static IReadOnlyList<CatalogueDiagnostic> Check(string path, BundleFile file)
    {
        PromptBundle bundle = (file ?? throw new ArgumentNullException(nameof(file))).Bundle;
        var findings = new List<CatalogueDiagnostic>();
        foreach (KeyValuePair<string, string> text in bundle.Texts)
        {
            var digest = Digest.Of(SourceText.From(text.Value));
            if (digest.Text != text.Key)
            {
                findings.Add(At(path, file, file.TextPlaces[text.Key], $"the text that the bundle names {text.Key} has {digest}: it was changed"));
            }
        }

        IEnumerable<CatalogueDiagnostic> ofPrompts = bundle.Prompts
            .Select((prompt, i) => (Prompt: prompt, Place: file.Places[i]))
            .AsParallel().AsOrdered()
            .Select(p => (p.Place, Problem: FindProblem(bundle, p.Prompt)))
            .Where(p => p.Problem is not null)
            .Select(p => At(path, file, p.Place, p.Problem!));
        return [.. ofPrompts.Concat(findings).OrderBy(f => f.Diagnostic.Span.Start)];
    }

    /// <summary>A prompt's file as a bundle holds it; null when its text is not there or has no front matter.</summary>
    public static PromptSource? SourceOf(PromptBundle bundle, BundledPrompt prompt) =>
        (bundle ?? throw new ArgumentNullException(nameof(bundle))).FindText((prompt ?? throw new ArgumentNullException(nameof(prompt))).Source) is { } text
            ? PromptFileReader.Read(prompt.Id, prompt.IsDraft ? null : prompt.Version, prompt.Id.Value, SourceText.From(text)).Value
            : null;

    // The first thing that is wrong; what follows from it helps nobody.
    private static string? FindProblem(PromptBundle bundle, BundledPrompt prompt)
    {
        string name = $"'{prompt.Id}' {prompt.Version} of {prompt.Assembly}";
        if (bundle.FindText(prompt.Source) is not { } text)
        {
            return $"the bundle does not hold the text {prompt.Source} of {name}";
        }

        ReadResult<PromptSource> read = PromptFileReader.Read(prompt.Id, prompt.IsDraft ? null : prompt.Version, prompt.Id.Value, SourceText.From(text));
        if (read.Value is not { } source || read.HasErrors)
        {
            return $"the text of {name} cannot be read ({read.Diagnostics.First(d => d.Diagnostic.Severity == DiagnosticSeverity.Error).Diagnostic.Message})";
        }

        Digest digest = prompt.IsDraft ? Digest.Of(SourceText.From(ReleaseBuilder.TextOf(source, prompt.Includes))) : source.Digest;
        if (!digest.Equals(prompt.Digest) || (prompt.IsDraft && prompt.Version.Build != digest.Short))
        {
            return $"{name} says that its digest is {prompt.Digest}, but that of its text is {digest}";
        }

        if (!prompt.IsDraft && !prompt.Includes.Equals(source.Header.Includes ?? ValueList<IncludePin>.Empty))
        {
            return $"the closure of {name} is not the one in its text";
        }

        if (!source.Header.ToContract(prompt.Contract.Kind).Equals(prompt.Contract))
        {
            return $"the contract of {name} is not the one in its text";
        }

        return FindArtefactProblem(bundle, prompt, source, name);
    }

    private static string? FindArtefactProblem(PromptBundle bundle, BundledPrompt prompt, PromptSource source, string name)
    {
        var closure = new List<PartialSource>();
        foreach (IncludePin include in prompt.Includes)
        {
            if (bundle.FindText(include.Digest) is not { } text)
            {
                return $"the bundle does not hold the text {include.Digest} of '{include.Id}', which {name} includes";
            }

            // As a released version it may have a closure of its own, and which version it is plays no part in reading it.
            if (PromptFileReader.Read(include.Id, include.Version, include.Id.Value, SourceText.From(text)).Value is not { } partial)
            {
                return $"the text of '{include.Id}', which {name} includes, cannot be read";
            }

            closure.Add(new PartialSource(include.Id.Value, include.Version.ToString(), partial.Source, partial.BodyStart, partial.Header.ToContract(PromptKind.Partial)));
        }

        PromptArtefact artefact = ArtefactBuilder.Build(source, prompt.Version, prompt.Digest, prompt.Contract, closure);
        Digest made = ArtefactBuilder.DigestOf(artefact);
        return made.Equals(prompt.Artefact) ? null : $"{name} says that its artefact is {prompt.Artefact}, but made again of its text it is {made}";
    }

    private static CatalogueDiagnostic At(string path, BundleFile file, int place, string message) =>
        CatalogueDiagnostic.In(path, file.Source, new Diagnostic(CatalogueCodes.ShippedPromptsDiffer, DiagnosticSeverity.Error, new TextSpan(place, 1), message));
}
