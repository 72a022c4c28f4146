using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Files;
using PromptGen.Catalog.Manifests;
using PromptGen.Catalog.Releases;
using PromptGen.Cli.Input;

namespace PromptGen.Cli.Scaffolding;

/// <summary>Sets up what a catalogue needs: plans file by file, touching nothing that is there, and then writes.</summary>
internal static class Scaffold
{
    private const string IsThere = "it is there already";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Decides about each file, in the order in which they are written.</summary>
    public static IReadOnlyList<ScaffoldStep> Plan(ScaffoldRequest request)
    {
        var steps = new List<ScaffoldStep> { New(Path.Combine(request.Root, "promptgen.yaml"), SettingsSample.Text(request.Author)) };
        if (request.WithSample)
        {
            steps.AddRange(Sample(request));
        }

        steps.Add(Attributes(Path.Combine(request.Folder, GitAttributes.Name)));
        steps.Add(New(Path.Combine(request.Folder, SeveritySample.Name), SeveritySample.Text()));
        return steps;
    }

    /// <summary>Writes what the plan says; each file whole or not at all.</summary>
    /// <exception cref="IOException">The disk refuses, or a file that was not there has come in the meantime.</exception>
    /// <exception cref="UnauthorizedAccessException">The file system refuses.</exception>
    public static void Write(IEnumerable<ScaffoldStep> steps)
    {
        foreach (ScaffoldStep step in steps.Where(s => s.Text is not null))
        {
            AtomicFile.Write(step.Path, step.Text!, mayReplace: step.IsAddition);
        }
    }

    // The manifest comes last, as in every release; a run that was stopped is completed by the next one.
    private static IEnumerable<ScaffoldStep> Sample(ScaffoldRequest request)
    {
        PromptCatalogue? catalogue = Directory.Exists(request.Root) ? CatalogueReader.Read(request.Root) : null;
        bool isOurs = catalogue is null || catalogue.Prompts.All(p => p.Id == SamplePrompt.Id && p.Draft?.Source.Text == SamplePrompt.Text);
        if (!isOurs)
        {
            return [ScaffoldStep.Leave(Path.Combine(request.Root, SamplePrompt.Id.Value), "the catalogue has prompts, so it gets no sample")];
        }

        Release release = SamplePrompt.Release(request.Author, request.Time);
        return
        [
            New(CataloguePlace.Of(request.Root, SamplePrompt.Id, FileRole.Draft), SamplePrompt.Text),
            New(CataloguePlace.Of(request.Root, SamplePrompt.Id, FileRole.Tests), SamplePrompt.Tests),
            New(CataloguePlace.Of(request.Root, SamplePrompt.Id, FileRole.Version, release.Record.Version), release.Text),
            New(CataloguePlace.Of(request.Root, SamplePrompt.Id, FileRole.Manifest), ManifestWriter.Write(release.Manifest)),
        ];
    }

    private static ScaffoldStep Attributes(string path)
    {
        if (!Path.Exists(path))
        {
            return ScaffoldStep.Write(path, GitAttributes.Complete("")!);
        }

        try
        {
            // A byte order mark stays in the text, and so in the file.
            return GitAttributes.Complete(Strict.GetString(File.ReadAllBytes(path))) is { } completed
                ? new ScaffoldStep(path, completed, IsAddition: true, null)
                : ScaffoldStep.Leave(path, "it has every line already");
        }
        catch (Exception e) when (e is DecoderFallbackException or IOException or UnauthorizedAccessException)
        {
            string reason = e is DecoderFallbackException ? "it is not UTF-8" : "it cannot be read";
            return ScaffoldStep.Leave(path, $"{reason}; give it the lines {string.Join(", ", GitAttributes.Lines.Select(l => $"'{l}'"))}");
        }
    }

    private static ScaffoldStep New(string path, string text) => Path.Exists(path) ? ScaffoldStep.Leave(path, IsThere) : ScaffoldStep.Write(path, text);
}
