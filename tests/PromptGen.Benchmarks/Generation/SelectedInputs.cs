using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using PromptGen.Benchmarks.Builds;
using PromptGen.Catalog.Files;
using PromptGen.Catalog.Selection;
using PromptGen.Catalog.Text;

namespace PromptGen.Benchmarks.Generation;

/// <summary>What a build gives the compiler of a number of sample prompts, taken from what it writes for them.</summary>
/// <param name="Files">The files, read.</param>
/// <param name="Settings">What the compiler is told of them.</param>
/// <param name="EditedDraft">The draft that somebody works on; null when nobody does.</param>
internal sealed record SelectedInputs(IReadOnlyList<AdditionalText> Files, ProjectSettings Settings, AdditionalText? EditedDraft)
{
    private static readonly ConcurrentDictionary<(int Prompts, int? EditedPrompt), SelectedInputs> Known = new();

    /// <summary>The inputs.</summary>
    /// <param name="prompts">How many prompts.</param>
    /// <param name="editedPrompt">The prompt whose draft somebody works on, by number; null when nobody does.</param>
    public static SelectedInputs Of(int prompts, int? editedPrompt) => Known.GetOrAdd((prompts, editedPrompt), static key => Select(key.Prompts, key.EditedPrompt));

    private static SelectedInputs Select(int prompts, int? editedPrompt)
    {
        string folder = Directory.CreateTempSubdirectory("promptgen-inputs-").FullName;
        try
        {
            SampleCatalogue.Write(folder, prompts);
            string? draft = editedPrompt is { } number ? Path.Combine(folder, SampleCatalogue.DraftOf(number)) : null;
            if (draft is not null)
            {
                File.AppendAllText(draft, "Somebody works on it.\n");
            }

            string kept = Path.Combine(folder, "obj", "App.PromptGen");
            var props = new SelectionProps(new ValueList<string>([Path.Combine(folder, "prompts") + Path.DirectorySeparatorChar]), Path.Combine(folder, "prompts.lock.json"), WithDrafts: true, kept + ".ids.txt", kept + ".lock.json");
            CatalogueIndex index = SelectionReader.ReadIndex(props.Roots);
            ValueList<CompilerInput> inputs = SelectionFiles.Write(kept + ".drafts.props", props, index, SelectionReader.Read(index, LockFiles.Read(props.LockPath).Value, props.WithDrafts));
            AdditionalText[] files = [.. inputs.Select(input => new CatalogueText(input.Path, File.ReadAllText(input.Path)))];
            return new SelectedInputs(files, new ProjectSettings(props.PlacesOf(inputs).ToSetting()), files.SingleOrDefault(file => file.Path == draft));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
