using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace PromptGen.Documentation.Tests.Support;

/// <summary>
/// The page of one code. Under Example stand the files that report it, in blocks marked <c>example PATH</c>, and in a block
/// marked <c>message</c> exactly what they report. Under Fix stand the files as corrected, in blocks marked
/// <c>fixed PATH</c>; <c>&lt;!-- without: PATH --&gt;</c> takes a file of the example away. A page whose example no reader
/// of files can run says so by <c>&lt;!-- not run: REASON --&gt;</c>.
/// </summary>
internal sealed partial class CodePage
{
    private CodePage(string path)
    {
        Code = Path.GetFileNameWithoutExtension(path);
        Text = File.ReadAllText(path);
        Blocks = ReadBlocks(Text);
    }

    public static IReadOnlyList<CodePage> All { get; } =
        Directory.EnumerateFiles(Repository.PathOf("docs/diagnostics"), "PG*.md").Order(StringComparer.Ordinal).Select(p => new CodePage(p)).ToArray();

    public string Code { get; }

    public string Text { get; }

    public IReadOnlyList<Block> Blocks { get; }

    public string Title => Heading().Match(Text).Groups["title"].Value;

    public string Severity => SeverityLine().Match(Text).Groups["severity"].Value;

    /// <summary>Why the example is not run; null when it is.</summary>
    public string? NotRun => NotRunMark().Match(Text) is { Success: true } mark ? mark.Groups["reason"].Value : null;

    /// <summary>What the example reports, one finding a line.</summary>
    public string[] Messages => Blocks.Where(b => b.Purpose == "message").SelectMany(b => b.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)).ToArray();

    public SortedDictionary<string, byte[]> Example => new(Files("example"));

    /// <summary>The example's files with the corrected ones in their place.</summary>
    public SortedDictionary<string, byte[]> Fixed
    {
        get
        {
            SortedDictionary<string, byte[]> files = Example;
            foreach (Match mark in WithoutMark().Matches(Text))
            {
                if (!files.Remove(mark.Groups["path"].Value))
                {
                    throw new InvalidOperationException($"{Code}: the example has no file '{mark.Groups["path"].Value}'");
                }
            }

            foreach (KeyValuePair<string, byte[]> file in Files("fixed"))
            {
                files[file.Key] = file.Value;
            }

            return files;
        }
    }

    public override string ToString() => Code;

    private Dictionary<string, byte[]> Files(string purpose) =>
        Blocks.Where(b => b.Purpose == purpose).ToDictionary(b => b.Path, b => b.IsEscaped ? Unescape(b.Text.TrimEnd('\n')) : Encoding.UTF8.GetBytes(b.Text));

    private static byte[] Unescape(string text) =>
        EscapedByte().Replace(text, m => ((char)Convert.ToByte(m.Groups["byte"].Value, 16)).ToString()).Replace("\\n", "\n", StringComparison.Ordinal).Select(c => (byte)c).ToArray();

    private static List<Block> ReadBlocks(string text)
    {
        var blocks = new List<Block>();
        string section = "";
        string? info = null;
        string fence = "";
        var content = new StringBuilder();
        foreach (string line in text.Split('\n'))
        {
            if (info is null && line.StartsWith("```", StringComparison.Ordinal))
            {
                fence = new string('`', line.TakeWhile(c => c == '`').Count());
                info = line[fence.Length..];
                content.Clear();
            }
            else if (info is not null && line == fence)
            {
                blocks.Add(new Block(section, info, content.ToString()));
                info = null;
            }
            else if (info is not null)
            {
                content.Append(line).Append('\n');
            }
            else if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                section = line[3..];
            }
        }

        return info is null ? blocks : throw new InvalidOperationException($"A fence '{fence}{info}' is not closed.");
    }

    [GeneratedRegex(@"^# PG\d{4}: (?<title>.+)\n")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\*\*Severity:\*\* (?<severity>.+)$", RegexOptions.Multiline)]
    private static partial Regex SeverityLine();

    [GeneratedRegex("<!-- not run: (?<reason>.+) -->")]
    private static partial Regex NotRunMark();

    [GeneratedRegex("<!-- without: (?<path>.+) -->")]
    private static partial Regex WithoutMark();

    [GeneratedRegex(@"\\x(?<byte>[0-9A-F]{2})")]
    private static partial Regex EscapedByte();
}
