using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using PromptGen.Cli.Testing.Models;
using PromptGen.Cli.Tests.Support;
using Xunit;

namespace PromptGen.Cli.Tests.Testing;

public class ModelClientTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly List<double> _waits = [];

    [Fact]
    public async Task Too_many_requests_and_errors_of_the_server_are_tried_again_as_late_as_it_asks()
    {
        using var stub = new ModelStub((_, number) => number switch { 1 => (429, "{}", "7"), 2 => (503, "", null), 3 => (500, "", "600"), _ => (200, ModelStub.Says("yes"), null) });

        Assert.Equal("yes", await AskAsync(stub));
        Assert.Equal([7, 2, 60], _waits);
    }

    [Fact]
    public async Task After_four_tries_it_gives_up()
    {
        using var stub = new ModelStub((_, _) => (503, "{\"error\":{\"message\":\"busy\\nnow.\"}}", "0"));

        Assert.Equal("the endpoint answered with status 503: busy now, 4 times", await FailAsync(stub));
        Assert.Equal(4, stub.Requests.Count);
    }

    [Theory]
    [InlineData(400, "{\"error\":{\"message\":\"no such model\"}}", "the endpoint answered with status 400: no such model")]
    [InlineData(401, "{\"error\":\"the key sekrit is wrong\"}", "the endpoint answered with status 401: the key *** is wrong")]
    [InlineData(302, "", "the endpoint answered with status 302")]
    [InlineData(200, "{\"choices\":[]}", "the endpoint answered with no text under choices[0].message.content")]
    [InlineData(200, "<html>", "the endpoint answered with no text under choices[0].message.content")]
    public async Task What_no_second_try_would_mend_is_said_at_once(int status, string body, string message)
    {
        using var stub = new ModelStub((_, _) => (status, body, null));

        Assert.Equal(message, await FailAsync(stub));
        Assert.Single(stub.Requests);
        Assert.Empty(_waits);
    }

    [Fact]
    public async Task An_endpoint_that_is_not_there_is_tried_again()
    {
        string endpoint;
        using (var stub = ModelStub.Answering("yes"))
        {
            endpoint = stub.Endpoint;
        }

        using ModelClient client = Client(endpoint);
        ModelFailureException failure = await Assert.ThrowsAsync<ModelFailureException>(() => client.AskAsync("{}"u8.ToArray(), Patience));
        Assert.StartsWith("the endpoint cannot be asked: ", failure.Message);
        Assert.Equal([1, 2, 4], _waits);
    }

    [Fact]
    public async Task An_answer_that_takes_too_long_ends_the_question()
    {
        var never = new TaskCompletionSource();
        using var stub = new ModelStub((_, _) =>
        {
            never.Task.Wait();
            return (200, "", null);
        });
        using ModelClient client = Client(stub.Endpoint);

        ModelFailureException failure = await Assert.ThrowsAsync<ModelFailureException>(() => client.AskAsync("{}"u8.ToArray(), TimeSpan.FromSeconds(1)));

        never.SetResult();
        Assert.Equal("no answer came within 1 s; ask for a longer 'timeout'", failure.Message);
    }

    [Theory]
    [InlineData("ftp://example.org")]
    [InlineData("models.example.org")]
    [InlineData("http://models.example.org/v1")]
    [InlineData("https://user:pass@example.org")]
    [InlineData("https://example.org/v1?key=1")]
    public void An_address_that_would_leak_the_key_is_refused(string endpoint) => Assert.NotNull(EvaluationOptions.Explain(endpoint));

    [Fact]
    public void Options_do_not_show_the_key() =>
        Assert.DoesNotContain("sekrit", new EvaluationOptions(new Uri("https://example.org"), ["m"], "sekrit", 1).ToString());

    private async Task<string> AskAsync(ModelStub stub)
    {
        using ModelClient client = Client(stub.Endpoint);
        return await client.AskAsync("{}"u8.ToArray(), Patience);
    }

    private async Task<string> FailAsync(ModelStub stub) => (await Assert.ThrowsAsync<ModelFailureException>(() => AskAsync(stub))).Message;

    private ModelClient Client(string endpoint) => new(new Uri(endpoint), "sekrit", wait =>
    {
        _waits.Add(wait.TotalSeconds);
        return Task.CompletedTask;
    });
}
