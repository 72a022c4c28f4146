using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using PromptGen.Cli.Tests.Support;
using Xunit;

namespace PromptGen.Cli.Tests.Channels;

/// <summary>The commands that move channels and look back, as people run them.</summary>
public sealed class ChannelMoveTests : IDisposable
{
    private const string Id = ChannelFolder.Id;

    private readonly ChannelFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_prompt_is_moved_split_stopped_resumed_and_rolled_back()
    {
        _folder.Release("Be brief.");
        _folder.Publish("1.0.0");
        _folder.Publish("1.0.1");

        Assert.Equal($"{Id}: 1.0.1 -> 1.0.0\n", Move("rollback", "production", Id, "--channel", "stable", "--reason", "it is rude").Output);
        Assert.Equal($"{Id}: 1.0.0 -> split:tone-1\n", Move("split", "production", Id, "1.0.0=900", "1.0.1=100", "--channel", "stable", "--id", "tone-1", "--reason", "try it").Output);
        Assert.Contains("tone-1: 1.0.0 90 %, 1.0.1 10 %", _folder.Good("channel", "status", "production", "--channel", "stable").Output, StringComparison.Ordinal);
        Assert.Equal($"*/{Id}: nothing -> stopped\n", Move("stop", "production", "--prompt", Id, "--reason", "it is ill").Output);
        Assert.Contains($"stopped: */{Id}", _folder.Good("channel", "status", "production").Output, StringComparison.Ordinal);
        Assert.Equal($"*/{Id}: stopped -> nothing\n", Move("resume", "production", "--prompt", Id, "--reason", "it is well").Output);
        Assert.Equal($"{Id}: split:tone-1 -> 1.0.1\n", Move("rollback", "production", Id, "--to", "1.0.1", "--channel", "stable", "--reason", "it was right").Output);

        string[] lines = _folder.Good("channel", "log", "production", "--prompt", Id).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(7, lines.Count(l => !l.StartsWith(' ')));
        Assert.Contains("Ana Ruiz <ana@example.org>: it was right", lines[0], StringComparison.Ordinal);
        JsonElement log = _folder.Json("channel", "log", "production", "--channel", "stable", "--prompt", Id);
        Assert.Equal("split:tone-1", log[0].GetProperty("changes")[0].GetProperty("from").GetString());
        _folder.Good("channel", "verify", "production");
    }

    [Fact]
    public void A_version_is_promoted_from_one_environment_to_another()
    {
        string keys = _folder.Keys + "-staging";
        _folder.Good("channel", "init", "staging", "--environment", "staging", "--keys", keys, "--reason", "staging");
        _folder.Good("channel", "publish", "staging", $"{Id}@1.0.0", "--channel", "stable", "--reason", "try it", "--key", keys);

        Assert.Equal($"{Id}: nothing -> 1.0.0\n", Move("promote", $"{Id}@1.0.0", "--from", "staging", "--to", "production", "--channel", "stable", "--reason", "a week in staging").Output);
        _folder.Good("channel", "verify", "production");
        _folder.Refused("PG1064", "channel", "promote", $"{Id}@1.0.9", "--from", "staging", "--to", "production", "--channel", "stable", "--reason", "x", "--key", _folder.Keys);
    }

    [Fact]
    public void Blame_gives_the_exact_text_and_what_the_application_had_baked()
    {
        _folder.Publish("1.0.0", "the first");
        string now = DateTimeOffset.UtcNow.AddSeconds(2).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

        JsonElement answer = _folder.Json("channel", "blame", "production", "--prompt", Id, "--at", now).GetProperty("answers")[0];
        Assert.Equal(("1.0.0", "the first", "Ana Ruiz <ana@example.org>", "channel"), (Text(answer, "version"), Text(answer, "reason"), Text(answer, "who"), Text(answer, "source")));
        string body = _folder.Tool.Read($"prompts/{Id}/versions/1.0.0.prompt");
        Assert.EndsWith(Text(answer, "text")!, body, StringComparison.Ordinal);
        ToolRun run = _folder.Good("channel", "blame", "production", "--prompt", Id, "--at", now, "--channel", "stable", "--key", "user-1");
        Assert.Contains($"{Id} in 'stable' at {now}: 1.0.0 (sha256:", run.Output, StringComparison.Ordinal);
        Assert.Contains("by the clock of who signed it", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, _folder.Tool.Run("channel", "blame", "production", "--prompt", Id, "--at", "yesterday").ExitCode);
        Assert.Contains("there was no state yet at 2020-01-01T00:00:00Z", _folder.Refused("PG1064", "channel", "blame", "production", "--prompt", Id, "--at", "2020-01-01T00:00Z").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_build_has_baked_is_told_where_the_channel_is_silent()
    {
        using var build = new ShippedBuild();
        const string Prompt = "greeting";
        Assert.Matches("^shop 1: [0-9]+ prompts of the bundle [0-9a-f]{8}\n$", Move("record-deploy", "production", "--app", "shop", "--bundle", build.Bundle, "--reason", "release 42").Output);
        string now = DateTimeOffset.UtcNow.AddSeconds(2).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

        JsonElement answer = _folder.Json("channel", "blame", "production", "--prompt", Prompt, "--at", now, "--app", "shop").GetProperty("answers")[0];

        Assert.Equal(("baked", "shop"), (Text(answer, "source"), Text(answer, "app")));
        Assert.NotNull(Text(answer, "version"));
        Assert.NotEmpty(Text(answer, "text")!);
        Assert.Contains(answer.GetProperty("proof").EnumerateArray(), p => p.GetString() == "deploys/shop/1.json");
        _folder.Refused("PG1064", "channel", "blame", "production", "--prompt", Prompt, "--at", now, "--app", "shoop");
        _folder.Refused("PG1061", "channel", "record-deploy", "production", "--app", "shop", "--bundle", build.Bundle, "--reason", "no key");
    }

    [Fact]
    public void Refresh_and_export_and_recover_leave_whole_repositories()
    {
        _folder.Publish("1.0.0");

        Assert.StartsWith("current until 20", Move("refresh", "production").Output, StringComparison.Ordinal);
        _folder.Refused("PG1061", "channel", "refresh", "production");
        Assert.Equal(2, _folder.Tool.Run("channel", "refresh", "production", "--role", "stops").ExitCode);
        Move("refresh", "production", "--role", "stops", "--role", "root", "--reason", "yearly");
        Move("recover", "production", "--above", "50", "--reason", "from Tuesday's backup");
        Assert.Matches("^wrote [0-9]+ files to seed\n$", _folder.Good("channel", "export", "production", "--to", "seed", "--channel", "stable").Output);
        Assert.Equal("production", _folder.Json("channel", "status", "seed").GetProperty("environment").GetString());
        _folder.Refused("PG1068", "channel", "export", "production", "--to", "seed");
        _folder.Good("channel", "verify", "production");
        Assert.Equal(51, _folder.Json("channel", "status", "production").GetProperty("roles").EnumerateArray().Last().GetProperty("version").GetInt32());
    }

    [Fact]
    public async Task Serve_gives_out_what_clients_need_with_the_headers_of_a_real_server()
    {
        _folder.Publish("1.0.0");
        using Process server = _folder.Tool.Start("channel", "serve", "production", "--port", "0");
        try
        {
            var url = new Uri((await server.StandardOutput.ReadLineAsync())!["serving at ".Length..]);
            using var client = new HttpClient { BaseAddress = url };
            using HttpResponseMessage timestamp = await client.GetAsync(new Uri("metadata/timestamp.json", UriKind.Relative));
            Assert.Equal("no-cache", timestamp.Headers.CacheControl!.ToString());
            using var again = new HttpRequestMessage(HttpMethod.Get, "metadata/timestamp.json");
            again.Headers.IfNoneMatch.Add(timestamp.Headers.ETag!);
            Assert.Equal(HttpStatusCode.NotModified, (await client.SendAsync(again)).StatusCode);
            using HttpResponseMessage root = await client.GetAsync(new Uri("metadata/1.root.json", UriKind.Relative));
            Assert.Contains("immutable", root.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
            foreach (string hidden in new[] { "metadata/2.root.json", "pending/.lock", "published/00.json", "jobs/refresh.yml", "../keys/root.pem", "metadata/%2e%2e/jobs/refresh.yml" })
            {
                Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri(hidden, UriKind.Relative))).StatusCode);
            }

            using Stream events = await client.GetStreamAsync(new Uri("events", UriKind.Relative));
            using var reader = new StreamReader(events);
            Assert.Equal(": watching", await reader.ReadLineAsync());
            Move("stop", "production", "--prompt", Id, "--reason", "it is ill");
            string? line;
            do
            {
                line = await reader.ReadLineAsync();
            }
            while (line is not ("event: poll" or null));
            Assert.Equal("event: poll", line);
        }
        finally
        {
            server.Kill(entireProcessTree: true);
        }
    }

    private ToolRun Move(string command, params string[] arguments) => _folder.Good(["channel", command, .. arguments, "--key", _folder.Keys]);

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
