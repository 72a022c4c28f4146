using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using PromptGen.Cli.Tests.Support;
using Xunit;

namespace PromptGen.Cli.Tests.Channels;

/// <summary>The page of channels, followed word for word from its top to its end.</summary>
public sealed partial class ChannelPageTests : IDisposable
{
    private const string Draft = "---\ninputs:\n  name: string\n---\nHello {{ name }}, this is ";

    private readonly ToolFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_command_of_the_page_does_what_it_is_there_for()
    {
        _folder.Write("prompts/support-bot/manifest.yaml", "owners: [ana]\nversions: []\n");
        _folder.Write("prompts/support-bot/tests.yaml", "cases:\n  - name: greets\n    inputs: { name: Ana }\n    contains: Hello Ana\n");
        Release("1.0.0");
        Release("1.1.0");
        using var build = new ShippedBuild();
        Directory.CreateDirectory(_folder["publish"]);
        File.Copy(build.Bundle, _folder["publish/Shop.prompts.json"]);

        string[] commands = [.. Command().Matches(File.ReadAllText(SourceTree.PathOf("docs/channels.md"))).Select(m => m.Groups["line"].Value.Trim())];
        Assert.True(commands.Length > 25, "the page shows commands");
        foreach (string command in commands)
        {
            Follow(command);
        }

        ToolRun verified = _folder.Run("channel", "verify", "channels/production");
        Assert.True(verified.ExitCode == 0, verified.Error);
        Assert.True(File.Exists(_folder["seeds/production/metadata/timestamp.json"]), "the seed is a state");
    }

    private void Follow(string command)
    {
        if (command.StartsWith("openssl", StringComparison.Ordinal))
        {
            WriteKeyOfBen();
            return;
        }

        if (command.Contains("support-bot@1.2.0", StringComparison.Ordinal) && !File.Exists(_folder["prompts/support-bot/versions/1.2.0.prompt"]))
        {
            Release("1.2.0");
        }

        string line = command.Replace("2026-09-12T14:03Z", DateTimeOffset.UtcNow.AddSeconds(2).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), StringComparison.Ordinal);
        ParseResult parsed = CommandTree.Root().Parse(line["promptgen ".Length..]);
        Assert.Empty(parsed.Errors);
        if (parsed.CommandResult.Command.Name == "serve")
        {
            // Serves until it is ended; its own tests ask it.
            return;
        }

        ToolRun run = _folder.Run([.. CommandLineParser.SplitCommandLine(line).Skip(1)]);
        Assert.True(run.ExitCode == 0, $"{line}\n{run.Error}");
    }

    private void Release(string version)
    {
        _folder.Write("prompts/support-bot/support-bot.prompt", Draft + version + ".\n");
        ToolRun run = _folder.Run("release", "support-bot", "--bump", version, "--reason", version);
        Assert.True(run.ExitCode == 0, run.Error);
    }

    private void WriteKeyOfBen()
    {
        string folder = Path.GetFullPath(Path.Combine(_folder.Path, "..", "keys", "ben"));
        if (Directory.CreateDirectory(folder).EnumerateFiles().Any())
        {
            return;
        }

        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        File.WriteAllText(Path.Combine(folder, "ben.pem"), key.ExportECPrivateKeyPem());
        File.WriteAllText(Path.Combine(folder, "ben.pub.pem"), key.ExportSubjectPublicKeyInfoPem());
    }

    // Whole lines within fences; what stands in sentences and tables is a form, not a command.
    [GeneratedRegex("^ *(?<line>(?:promptgen channel|openssl) .*)$", RegexOptions.Multiline)]
    private static partial Regex Command();
}
