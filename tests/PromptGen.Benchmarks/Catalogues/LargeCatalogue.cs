using System;
using System.IO;
using PromptGen.Benchmarks.Builds;

namespace PromptGen.Benchmarks.Catalogues;

/// <summary>A catalogue on the disk: prompts of 4 KB, each with one released version and its manifest, and a lock that pins them all. One of them lacks owners, which <c>lint</c> has to find.</summary>
internal sealed class LargeCatalogue : IDisposable
{
    private readonly string _ownerless;
    private int _releases;

    /// <summary>Writes it.</summary>
    /// <param name="prompts">How many prompts.</param>
    public LargeCatalogue(int prompts)
    {
        Prompts = prompts;
        _ownerless = SampleCatalogue.IdOf(prompts / 2);
        SampleCatalogue.Write(Folder, prompts);
        for (int i = 0; i < prompts; i++)
        {
            File.Delete(Path.Combine(Folder, SampleCatalogue.DraftOf(i)));
        }

        string manifest = Path.Combine(Root, _ownerless, "manifest.yaml");
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace("owners: [team]\n", "", StringComparison.Ordinal));
    }

    /// <summary>How many prompts there are.</summary>
    public int Prompts { get; }

    /// <summary>The application's folder.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("promptgen-catalogue-").FullName;

    /// <summary>The catalogue's folder.</summary>
    public string Root => Path.Combine(Folder, "prompts");

    private static string Tool => Path.Combine(BenchmarkFolder.FindRepository(), "artifacts", "bin", "PromptGen.Cli", "release", "PromptGen.Cli.dll");

    /// <summary>Reads and hashes its files in a plain loop.</summary>
    public ProcessCost Read()
    {
        ProcessCost cost = ProcessMeter.Run(Folder, Folder, ["dotnet", typeof(LargeCatalogue).Assembly.Location, PlainReader.Verb, Root], out string output);

        // The partial has a draft besides, and what was released since has one and its versions.
        int released = _releases == 0 ? 0 : _releases + 1;
        return output.StartsWith($"{(2 * (Prompts + 1)) + 1 + released} files", StringComparison.Ordinal) ? cost : throw new InvalidDataException("another number of files was read: " + output);
    }

    /// <summary>Runs <c>promptgen lint</c>, which has to find the prompt without owners and nothing else.</summary>
    public ProcessCost Lint()
    {
        ProcessCost cost = Run(out string output, "lint", "--severity", "warning");
        string[] findings = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return findings is [var only] && only.Contains("PG3001", StringComparison.Ordinal) && only.Contains(_ownerless, StringComparison.Ordinal) ? cost : throw new InvalidDataException("lint found something else: " + output);
    }

    /// <summary>Runs <c>promptgen update</c> where nothing is to be updated: all pins stay what they are.</summary>
    public ProcessCost Update()
    {
        ProcessCost cost = Run(out _, "update");
        int pins = File.ReadAllText(Path.Combine(Folder, "prompts.lock.json")).Split("\"resolved\": \"1.0.0\"").Length - 1;
        return pins == Prompts ? cost : throw new InvalidDataException($"after the update {pins} pins of {Prompts} are what they were");
    }

    /// <summary>Runs <c>promptgen release</c> of one prompt, which makes one version.</summary>
    /// <param name="number">Which release of the prompt it is, from 1.</param>
    public ProcessCost Release(int number)
    {
        const int prompt = 7;
        string place = Path.Combine(Root, SampleCatalogue.IdOf(prompt), "versions");
        int before = Directory.GetFiles(place).Length;
        File.WriteAllText(Path.Combine(Folder, SampleCatalogue.DraftOf(prompt)), SampleText.Draft(prompt) + $"Released for the {number}. time.\n");
        ProcessCost cost = Run(out _, "release", SampleCatalogue.IdOf(prompt), "--reason", "measured", "--author", "Ana <ana@example.com>");
        _releases++;
        return Directory.GetFiles(place).Length == before + 1 ? cost : throw new InvalidDataException("release made no version");
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private ProcessCost Run(out string output, params string[] arguments) => ProcessMeter.Run(Folder, Folder, ["dotnet", Tool, .. arguments, "--catalogue", Root], out output);
}
