using System;
using System.IO;
using System.Linq;
using PromptGen.Cli.Input;
using PromptGen.Cli.Tests.Support;
using Xunit;

namespace PromptGen.Cli.Tests.Input;

public sealed class RepositoryLocksTests : IDisposable
{
    private const string Deep = "prompts/a/b/c/d/e/f/g/h/i/j/k/l/m/n";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("prompts/")]
    public void Locks_are_found_wherever_they_lie_also_in_the_catalogue(string repository)
    {
        Directory.CreateDirectory(_folder[repository + ".git"]);
        string[] found = ["app/", "prompts/", "prompts/billing/", "prompts/billing/versions/", Deep + "/", "tools/x/"];
        foreach (string folder in found.Concat(["app/bin/", "prompts/obj/", "prompts/x/node_modules/y/", "prompts/.hidden/", Deep + "/obj/", ".cache/"]))
        {
            Write(folder + "prompts.lock.json");
        }

        Write("prompts/not-prompts.lock.json");

        string[] expected = [.. found.Where(f => f.StartsWith(repository, StringComparison.Ordinal)).Select(f => Path.GetFullPath(_folder[f + "prompts.lock.json"])).Order(StringComparer.Ordinal)];
        Assert.Equal(expected, RepositoryLocks.Find(_folder["prompts"]).Locks.Select(l => Path.GetFullPath(l.Path)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_catalogue_behind_a_link_is_not_looked_into()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need a right there");
        Directory.CreateDirectory(_folder[".git"]);
        Write("elsewhere/obj/prompts/prompts.lock.json");
        Directory.CreateSymbolicLink(_folder["prompts"], _folder["elsewhere/obj/prompts"]);

        Assert.Empty(RepositoryLocks.Find(_folder["prompts"]).Locks);
    }

    private void Write(string relative)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder[relative])!);
        _folder.Write(relative, "{ \"schema\": 1, \"prompts\": {} }");
    }
}
