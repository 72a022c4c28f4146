using System;
using System.Linq;
using System.Text.RegularExpressions;
using PromptGen.Package.Tests.Support;

namespace PromptGen.Package.Tests;

/// <summary>The drill of a release manager, with the packages and the installed tool.</summary>
[Collection(ConsumerCollection.Name)]
public sealed partial class ReleaseDrillTests(PackageFeed feed)
{
    [Fact]
    public void Each_step_serves_what_it_should_and_nothing_else_meanwhile()
    {
        feed.Pack("feed", "PromptGen.Extensions.Hosting");
        TestProject project = SampleCopy.Of(feed, "ReleaseDrill", "PromptGen", "PromptGen.Extensions.Hosting");
        feed.BuildWell(project, "Release", isCi: true);

        // Other tests may have the machine to themselves meanwhile.
        BuildLog drill = Run(project, feed.Tool, "--patience", "150");

        Assert.True(drill.ExitCode == 0, drill.Text);
        string[] output = drill.Text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        Assert.Equal(["step", "command", "served after", "served", "health"], Columns().Split(output[0]));
        string[][] rows = [.. output.Skip(1).TakeWhile(l => l.Length > 0).Select(l => Columns().Split(l))];
        Assert.Equal(
            [
                ("start", "no answer -> 1.0.0 baked", "Healthy", "ok"),
                ("promote 1.1.0", "1.0.0 baked -> 1.1.0 channel", "Healthy", "ok"),
                ("publish 2.0.0", "1.1.0 channel", "Healthy", "ok"),
                ("split 900/100", "1.1.0 channel -> 1.2.0 channel", "Healthy", "ok"),
                ("stop", "1.2.0 channel -> 1.0.0 baked", "Healthy", "ok"),
                ("resume", "1.0.0 baked -> 1.2.0 channel", "Healthy", "ok"),
                ("roll back to 1.1.0", "1.2.0 channel -> 1.1.0 channel", "Healthy", "ok"),
                ("cut the network", "1.1.0 channel", "Healthy", "ok"),
                ("restart without it", "no answer -> 1.1.0 channel", "Degraded", "ok"),
                ("restore, with 1.2.0", "1.1.0 channel -> 1.2.0 channel", "Healthy", "ok"),
            ],
            rows.Select(r => (r[0], r[3], r[4], r[5])));
        Assert.All(rows, r => Assert.All(r[1..3], time => Assert.Matches(@"^\d+\.\d\d s$", time)));
        Assert.StartsWith("refused: support-reply@2.0.0: the override needs 'order', which the application does not supply", output[^2], StringComparison.Ordinal);
        Assert.Equal("split: 891 customers 1.1.0, 109 customers 1.2.0", output[^1]);

        // What it needs and does not find it says.
        BuildLog without = Run(project, "no-such-tool");
        Assert.Equal(1, without.ExitCode);
        Assert.Contains("'no-such-tool' cannot be started", without.Text, StringComparison.Ordinal);
    }

    private BuildLog Run(TestProject project, params string[] arguments) => feed.Run(project.Folder, ["run", "-c", "Release", "--no-build", "--", .. arguments]);

    [GeneratedRegex(" {2,}")]
    private static partial Regex Columns();
}
