using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using PromptGen.Channels;
using PromptGen.Channels.Tests.Following.Support;
using PromptGen.Hosting.Tests.Support;
using PromptGen.Overriding.Tests.Support;
using Xunit;

namespace PromptGen.Hosting.Tests;

/// <summary>A host that follows a channel.</summary>
public sealed class FollowingTests
{
    private const string Id = "test-prompt";

    private readonly Publisher _publisher = new Publisher().Point(App.Version("2.0.0", Id)).Publish();

    [Fact]
    public async Task A_host_serves_what_its_configuration_names_and_tells_of_changes()
    {
        await using HostRig rig = new(_publisher);
        Assert.Equal("baked", rig.Render());
        Assert.Null(rig.Channel.Status);

        await rig.Started();

        await rig.Until(() => rig.Render() == "2.0.0");
        Assert.Equal(("production", "stable", ChannelHealth.Healthy), (rig.Channel.Status!.Environment, rig.Channel.Status.Channel, rig.Channel.Status.Health));
        Assert.Contains(rig.Log.Entries, e => e is { Event: "StateTaken", Level: LogLevel.Information });
        rig.Publisher.Point(App.Version("2.1.0", Id)).Publish();
        rig.Publish();
        await rig.Channel.RefreshAsync(TestContext.Current.CancellationToken);
        await rig.Until(() => rig.Render() == "2.1.0");
    }

    [Fact]
    public async Task What_is_refused_is_logged_as_an_error_with_the_prompt()
    {
        await using HostRig rig = new(new Publisher().Point(App.Incompatible("2.0.0", Id)).Publish());

        await rig.Started();

        Assert.StartsWith(Id + ": ", await rig.Log.Next("VersionRefused", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains(rig.Log.Entries, e => e is { Event: "VersionRefused", Level: LogLevel.Error });
        Assert.Equal("baked", rig.Render());
    }

    [Fact]
    public async Task Addresses_are_asked_through_the_hosts_own_client()
    {
        FilesHandler handler = new(_publisher);
        await using HostRig rig = new(
            _publisher,
            values => values["PromptGen:Sources:0"] = "https://prompts.example.com/production/",
            services => services.AddHttpClient("PromptGen").ConfigurePrimaryHttpMessageHandler(() => handler));

        await rig.Started();

        await rig.Until(() => rig.Render() == "2.0.0");
        Assert.Contains("/production/metadata/timestamp.json", handler.Asked);
    }

    [Fact]
    public async Task Two_hosts_in_one_process_follow_each_their_own_channel()
    {
        await using HostRig first = await new HostRig(_publisher).Started();
        await using HostRig second = await new HostRig(new Publisher(keys: "others").Point(App.Version("3.0.0", Id)).Publish()).Started();

        await first.Until(() => first.Render() == "2.0.0");
        await second.Until(() => second.Render() == "3.0.0");
        Assert.Equal("2.0.0", first.Render());
        Assert.Equal("baked", first.Prompt.Render().Text);
    }

    [Fact]
    public async Task A_draft_is_served_as_it_is_and_the_status_says_so()
    {
        await using HostRig rig = await new HostRig(_publisher, prompt: CompiledPrompt.Draft("being written")).Started();

        ChannelStatus? status = await rig.Channel.RefreshAsync(TestContext.Current.CancellationToken);

        PromptStatus prompt = Assert.Single(status!.Prompts);
        Assert.Equal(("1.2.0-draft+ab12cd34", PromptSource.Baked, null), (prompt.ServingVersion, prompt.Source, prompt.Channel));
        Assert.Equal("being written", rig.Render());
    }

    [Fact]
    public async Task Health_is_that_of_the_channel()
    {
        await using HostRig rig = new(_publisher);
        Assert.Equal(HealthStatus.Healthy, (await Check(rig)).Status);

        await rig.Started();
        await rig.Until(() => rig.Render() == "2.0.0");

        HealthReportEntry followed = await Check(rig);
        Assert.Equal((HealthStatus.Healthy, "the channel 'stable' of 'production' is served"), (followed.Status, followed.Description));
        Assert.Equal(("stable", "Source"), (followed.Data["channel"], followed.Data["origin"]));
    }

    [Fact]
    public async Task Health_is_bad_while_nothing_is_known_of_the_channel()
    {
        await using HostRig rig = await new HostRig(_publisher, values =>
        {
            values["PromptGen:Sources:0"] = "/nowhere/at/all";
            values["PromptGen:StartTimeout"] = null;
        }).Started();
        await rig.Channel.RefreshAsync(TestContext.Current.CancellationToken);

        HealthReportEntry entry = await Check(rig);

        Assert.Equal(HealthStatus.Unhealthy, entry.Status);
        Assert.NotEmpty(entry.Description!);
        Assert.Equal("baked", rig.Render());
        Assert.Contains(rig.Log.Entries, e => e is { Event: "RefreshFailed", Level: LogLevel.Warning });
    }

    private static async Task<HealthReportEntry> Check(HostRig rig)
    {
        HealthReport report = await rig.Host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken);
        return report.Entries["promptgen"];
    }

    /// <summary>A web server with the files of a repository below one address.</summary>
    private sealed class FilesHandler(Publisher publisher) : HttpMessageHandler
    {
        private readonly Dictionary<string, byte[]> _files = publisher.Files.ToDictionary(f => "/production/" + f.Key, f => f.Value);

        public ConcurrentBag<string> Asked { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            string path = request.RequestUri!.AbsolutePath;
            Asked.Add(path);
            return Task.FromResult(_files.TryGetValue(path, out byte[]? file)
                ? new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(file) }
                : new HttpResponseMessage(HttpStatusCode.NotFound));
        }
    }
}
