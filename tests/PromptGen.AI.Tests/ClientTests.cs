using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using PromptGen.Extensions.AI;
using Xunit;

namespace PromptGen.AI.Tests;

/// <summary>What log and trace of a model call say of its prompt.</summary>
public sealed class ClientTests : IDisposable
{
    private static readonly PromptIdentity Identity = new("support-bot", "1.2.0", new string('a', 64), null, PromptSource.Channel, "stable");

    private readonly ScopeLog _log = new();
    private readonly ILoggerFactory _loggers;
    private readonly RecordingClient _model;
    private readonly IChatClient _client;

    public ClientTests()
    {
        _loggers = LoggerFactory.Create(b => b.AddProvider(_log));
        _model = new RecordingClient(_loggers.CreateLogger("model"));
        _client = _model.UsePromptGen(_loggers);
    }

    public void Dispose()
    {
        _client.Dispose();
        _loggers.Dispose();
    }

    [Fact]
    public async Task A_call_carries_the_version_in_trace_and_log()
    {
        using Activity activity = new Activity("chat").Start();

        ChatResponse response = await _client.GetResponseAsync(new RenderedPrompt("Hi", Identity).ToChatMessage(), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("ok", response.Text);
        Assert.Equal(("support-bot", "1.2.0"), (activity.GetTagItem("gen_ai.prompt.name"), activity.GetTagItem("gen_ai.prompt.version")));
        Dictionary<string, object?> scope = Assert.Single(_log.Entries);
        Assert.Equal(
            [("gen_ai.prompt.name", "support-bot"), ("gen_ai.prompt.version", "1.2.0"), ("promptgen.channel", "stable"), ("promptgen.digest", Identity.Digest), ("promptgen.source", "channel")],
            scope.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => (s.Key, (string)s.Value!)));
    }

    [Fact]
    public async Task So_does_one_whose_answer_streams()
    {
        using Activity activity = new Activity("chat").Start();
        IEnumerable<ChatMessage> once = new RenderedChat([new(MessageRole.User, "Hi")], Identity).ToChatMessages().Where(_ => true);

        ChatResponse response = await _client.GetStreamingResponseAsync(once, cancellationToken: TestContext.Current.CancellationToken).ToChatResponseAsync(TestContext.Current.CancellationToken);

        Assert.Equal("ok", response.Text);
        Assert.Equal("1.2.0", activity.GetTagItem("gen_ai.prompt.version"));
        Assert.Equal("1.2.0", Assert.Single(_log.Entries)["gen_ai.prompt.version"]);
        Assert.Equal("Hi", Assert.Single(Assert.Single(_model.Asked)).Text);
    }

    [Fact]
    public async Task A_call_without_a_prompt_is_left_alone()
    {
        using Activity activity = new Activity("chat").Start();

        await _client.GetResponseAsync("typed", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Empty(activity.TagObjects);
        Assert.Empty(Assert.Single(_log.Entries));
    }

    [Fact]
    public async Task A_compiled_version_has_no_channel_and_no_log_is_needed()
    {
        using Activity activity = new Activity("chat").Start();
        PromptIdentity baked = new("support-bot", "1.0.0", new string('c', 64));

        await _model.UsePromptGen().GetResponseAsync(new RenderedPrompt("Hi", baked).ToChatMessage(), cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal("1.0.0", activity.GetTagItem("gen_ai.prompt.version"));
        Assert.Empty(Assert.Single(_log.Entries));

        await _client.GetResponseAsync(new RenderedPrompt("Hi", baked).ToChatMessage(), cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal("baked", _log.Entries[1]["promptgen.source"]);
        Assert.DoesNotContain("promptgen.channel", _log.Entries[1].Keys);
    }
}
