using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PromptGen.Benchmarks.Builds;

namespace PromptGen.Benchmarks.Catalogues;

/// <summary>
/// A catalogue on the disk: prompts of 4 KB, each with one released version and its manifest, and a lock that pins them all. One of them lacks owners, which <c>lint</c> has to find, and one has a
/// draft that somebody works on. What runs keep lies in a folder of its own.
/// </summary>
internal sealed class LargeCatalogue : IDisposable
{
    private const int Edited = 11;
    private const int Released = 7;
    private readonly string _ownerless;
    private int _edits;
    private int _releases;

    /// <summary>Writes it.</summary>
    /// <param name="prompts">How many prompts.</param>
    public LargeCatalogue(int prompts)
    {
        Prompts = prompts;
        _ownerless = SampleCatalogue.IdOf(prompts / 2);
        SampleCatalogue.Write(Folder, prompts);
        foreach (int i in Enumerable.Range(0, prompts).Where(i => i != Edited))
        {
            File.Delete(Path.Combine(Folder, SampleCatalogue.DraftOf(i)));
        }

        string manifest = Path.Combine(Root, _ownerless, "manifest.yaml");
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace("owners: [team]\n", "", StringComparison.Ordinal));
    }

    /// <summary>How many prompts there are.</summary>
    public int Prompts { get; }

    /// <summary>How many files there are. The partial and the prompt that somebody works on have a draft besides their version and manifest, and what was released since has one and its versions.</summary>
    public int Files => (2 * (Prompts + 1)) + 2 + (_releases == 0 ? 0 : _releases + 1);

    /// <summary>The application's folder.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("promptgen-catalogue-").FullName;

    /// <summary>The catalogue's folder.</summary>
    public string Root => Path.Combine(Folder, "prompts");

    private string Cache => Path.Combine(Folder, "cache");

    /// <summary>Reads and hashes its files in a plain loop.</summary>
    public ProcessCost Read()
    {
        ProcessCost cost = ProcessMeter.Run(Folder, Folder, ["dotnet", typeof(LargeCatalogue).Assembly.Location, PlainReader.Verb, Root], out string output);

        return output.StartsWith($"{Files} files", StringComparison.Ordinal) ? cost : throw new InvalidDataException("another number of files was read: " + output);
    }

    /// <summary>Forgets what runs have kept.</summary>
    public void Forget()
    {
        if (Directory.Exists(Cache))
        {
            Directory.Delete(Cache, recursive: true);
        }
    }

    /// <summary>Edits a draft, as somebody does between two runs.</summary>
    public void Edit() => File.WriteAllText(Path.Combine(Folder, SampleCatalogue.DraftOf(Edited)), SampleText.Draft(Edited) + $"Edited for the {++_edits}. time.\n");

    /// <summary>Runs <c>promptgen lint</c>, which has to find the prompt without owners and nothing else.</summary>
    /// <param name="tool">The form of the tool.</param>
    public ProcessCost Lint(ToolForm tool)
    {
        ProcessCost cost = Run(tool, out string output, "lint", "--severity", "warning");
        string[] findings = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return findings is [var only] && only.Contains("PG3001", StringComparison.Ordinal) && only.Contains(_ownerless, StringComparison.Ordinal) ? cost : throw new InvalidDataException("lint found something else: " + output);
    }

    /// <summary>Runs <c>promptgen update</c> where nothing is to be updated: all pins stay what they are.</summary>
    /// <param name="tool">The form of the tool.</param>
    public ProcessCost Update(ToolForm tool)
    {
        ProcessCost cost = Run(tool, out _, "update");
        int pins = File.ReadAllText(Path.Combine(Folder, "prompts.lock.json")).Split("\"resolved\": \"1.0.0\"").Length - 1;
        return pins == Prompts ? cost : throw new InvalidDataException($"after the update {pins} pins of {Prompts} are what they were");
    }

    /// <summary>Runs <c>promptgen release</c> of one prompt, which makes one version.</summary>
    /// <param name="tool">The form of the tool.</param>
    /// <param name="number">Which release of the prompt it is, from 1.</param>
    public ProcessCost Release(ToolForm tool, int number)
    {
        string place = Path.Combine(Root, SampleCatalogue.IdOf(Released), "versions");
        int before = Directory.GetFiles(place).Length;
        File.WriteAllText(Path.Combine(Folder, SampleCatalogue.DraftOf(Released)), SampleText.Draft(Released) + $"Released for the {number}. time.\n");
        ProcessCost cost = Run(tool, out _, "release", SampleCatalogue.IdOf(Released), "--reason", "measured", "--author", "Ana <ana@example.com>");
        _releases++;
        return Directory.GetFiles(place).Length == before + 1 ? cost : throw new InvalidDataException("release made no version");
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private ProcessCost Run(ToolForm tool, out string output, params string[] arguments) => ProcessMeter.Run(Folder, Folder, [.. tool.Command, .. arguments, "--catalogue", Root], out output, new Dictionary<string, string> { ["PROMPTGEN_CACHE"] = Cache });
}
