using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using PromptGen.Channels.Tests.Following.Support;
using Xunit;

namespace PromptGen.Channels.Tests.Following;

/// <summary>What a build embedded, as the package's targets name it.</summary>
public class EmbeddedTests
{
    [Fact]
    public async Task AnApplicationBeginsWithTheRootAndTheStateThatItsBuildEmbedded()
    {
        Publisher publisher = new();
        publisher.Point(App.Version("1.1.0")).Publish();
        publisher.Repository.PublishRoot();
        Embedding assembly = new();
        assembly.Resources["PromptGen.TrustedRoot/production"] = publisher.Root;
        assembly.Resources["PromptGen.TrustedRoot/staging"] = new Publisher("staging").Root;
        foreach ((string name, byte[] bytes) in publisher.Files)
        {
            assembly.Resources["PromptGen.ChannelSeed/production/" + name] = bytes;
        }

        string nowhere = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"));
        await using ClientRig rig = new(publisher, ChannelSource.Folder(nowhere), o =>
        {
            o.TrustedRoots.Clear();
            o.Assembly = assembly;
            o.PollInterval = TimeSpan.FromDays(1);
        });
        await rig.Started();

        Assert.Equal(("1.1.0", ChannelOrigin.Seed), (rig.Render(), rig.Client.Status.Origin));
        Assert.Equal(["production", "staging"], TrustedRoots.EmbeddedIn(assembly).Keys.Order(StringComparer.Ordinal));

        // What a source says takes its place.
        publisher.Point(App.Version("1.2.0")).Publish().WriteTo(nowhere);
        await rig.Client.RefreshAsync(TestContext.Current.CancellationToken);
        Assert.Equal(("1.2.0", ChannelOrigin.Source), (rig.Render(), rig.Client.Status.Origin));
        Directory.Delete(nowhere, recursive: true);
    }

    [Fact]
    public void WhatIsMissingOrContradictsItselfIsToldBeforeAnythingIsRead()
    {
        Publisher publisher = new();
        Says("a client needs the prompts that the application compiled", o => o.Catalogs.Clear());
        Says("'Stable' is no channel's name", o => o.Channel = "Stable");
        Says("the environment is missing", o => o.Environment = "");
        Says("there is no trusted root of the environment 'staging', only of 'production'; add it to TrustedRoots", o => o.Environment = "staging");
        Says("there is no trusted root of the environment 'production'; add it to the project", o => o.TrustedRoots.Clear());
        Says("the trusted root cannot be used: the repository is of the environment 'staging'", o => o.TrustedRoots["production"] = new Publisher("staging").Root);
        Says("the trusted root of the environment 'production' is none: root: the file is not JSON", o => o.TrustedRoots["production"] = new byte[3]);
        Says("PollInterval is 00:00:00", o => o.PollInterval = TimeSpan.Zero);
        Says("StartTimeout is negative", o => o.StartTimeout = TimeSpan.FromSeconds(-1));
        Says("needs a source", o =>
        {
            o.Sources.Clear();
            o.RequireChannelAtStart = true;
        });
        Assert.Throws<ArgumentException>(() => ChannelSource.Parse("ftp://example.com/"));
        Assert.Throws<ArgumentException>(() => ChannelSource.Parse(" "));
        Assert.Equal("https://example.com/prompts", ChannelSource.Parse("https://ana:secret@example.com/prompts?sig=secret").ToString());

        void Says(string message, Action<ChannelClientOptions> change) =>
            Assert.Contains(message, Assert.Throws<ArgumentException>(() => new ClientRig(publisher, ChannelSource.Folder("x"), change)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutASourceAClientServesWhatItHasAndSaysSo()
    {
        Publisher publisher = new();
        await using ClientRig rig = new(publisher, ChannelSource.Folder("x"), o => o.Sources.Clear());

        ChannelStatus status = await rig.Client.RefreshAsync(TestContext.Current.CancellationToken);

        Assert.Equal(("there is no source; add one to Sources", ChannelHealth.Unhealthy, App.Baked), (status.LastFailure, status.Health, rig.Render()));
    }

    [Fact]
    public void TheFolderOfAClientNeedNotBeThereYet()
    {
        ChannelClientOptions options = new() { Catalogs = { new App().Catalog }, Environment = "production", Channel = "stable", TrustedRoots = { ["production"] = new Publisher().Root } };

        Assert.NotNull(PromptGen.Channels.Following.ClientPlan.Of(options).Cache);
        options.CacheFolder = "";
        Assert.Null(PromptGen.Channels.Following.ClientPlan.Of(options).Cache);
    }

    private sealed class Embedding : Assembly
    {
        public Dictionary<string, byte[]> Resources { get; } = new(StringComparer.Ordinal);

        public override string[] GetManifestResourceNames() => [.. Resources.Keys];

        public override Stream? GetManifestResourceStream(string name) => Resources.TryGetValue(name, out byte[]? bytes) ? new MemoryStream(bytes) : null;
    }
}
