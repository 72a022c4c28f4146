using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace PromptGen.Benchmarks.Builds;

/// <summary>A catalogue of sample prompts in a project's folder, each with a draft and a released version, and the lock that pins them all.</summary>
internal static class SampleCatalogue
{
    private const string Time = "2026-09-12T14:03:00Z";

    /// <summary>The prompt's id. A hundred of them share a folder.</summary>
    public static string IdOf(int number) => string.Create(CultureInfo.InvariantCulture, $"team-{number / 100:000}/prompt-{number:00000}");

    /// <summary>The draft's path in the project.</summary>
    public static string DraftOf(int number) => $"prompts/{IdOf(number)}/{Path.GetFileName(IdOf(number))}.prompt";

    /// <summary>Writes catalogue and lock.</summary>
    /// <param name="folder">The project's folder.</param>
    /// <param name="prompts">How many prompts.</param>
    /// <param name="areShort">Whether they are short ones.</param>
    public static void Write(string folder, int prompts, bool areShort = false)
    {
        Release(folder, SampleText.Partial, SampleText.PartialText, SampleText.PartialText);
        string partial = DigestOf(SampleText.PartialText);
        var pins = new List<string>();
        for (int number = 0; number < prompts; number++)
        {
            string text = areShort ? SampleText.Short(number) : SampleText.Released(number, partial);
            Release(folder, IdOf(number), areShort ? text : SampleText.Draft(number), text);
            pins.Add($"    \"{IdOf(number)}\": {{ \"requested\": \"1.0.0\", \"resolved\": \"1.0.0\", \"digest\": \"{DigestOf(text)}\" }}");
        }

        Save(folder, "prompts.lock.json", "{\n  \"schema\": 1,\n  \"prompts\": {\n" + string.Join(",\n", pins) + "\n  }\n}\n");
    }

    /// <summary>Puts version files of no content beside the released one of each prompt, which no lock names: what years of releases leave on a disk.</summary>
    /// <param name="folder">The project's folder.</param>
    /// <param name="prompts">How many prompts there are.</param>
    /// <param name="versions">How many files each prompt gets.</param>
    public static void WriteHistory(string folder, int prompts, int versions)
    {
        foreach (string place in Enumerable.Range(0, prompts).Select(number => Path.Combine(folder, "prompts", IdOf(number), "versions")))
        {
            for (int i = 1; i <= versions; i++)
            {
                File.Create(Path.Combine(place, string.Create(CultureInfo.InvariantCulture, $"0.{i}.0.prompt"))).Dispose();
            }
        }
    }

    private static void Release(string folder, string id, string draft, string text)
    {
        Save(folder, $"prompts/{id}/{Path.GetFileName(id)}.prompt", draft);
        Save(folder, $"prompts/{id}/versions/1.0.0.prompt", text);
        Save(folder, $"prompts/{id}/manifest.yaml", $"description: A sample.\nowners: [team]\nversions:\n  - version: 1.0.0\n    digest: {DigestOf(text)}\n    author: ana\n    time: {Time}\n    reason: First release\n    status: active\n");
    }

    private static void Save(string folder, string path, string text)
    {
        string file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private static string DigestOf(string text) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
