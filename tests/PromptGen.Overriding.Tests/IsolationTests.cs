using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using PromptGen.Overriding.Tests.Support;
using Xunit;

namespace PromptGen.Overriding.Tests;

/// <summary>Runtimes beside that of the process: what one overrides is nobody else's business.</summary>
public abstract class IsolationTests
{
    private const int Renderings = 500;

    // All classes call the same accessor.
    private static readonly CompiledPrompt Prompt = CompiledPrompt.Text("baked");

    private readonly string _text;

    private protected IsolationTests(int number) => _text = number.ToString(CultureInfo.InvariantCulture);

    [Fact]
    public async Task Parallel_test_classes_have_each_their_own_overrides()
    {
        PromptRuntime runtime = Offered.Runtime(Offered.Of(Prompt.Descriptor, $"2.{_text}.0", _text).Selected());
        using (PromptScope.In(runtime))
        {
            for (int i = 0; i < Renderings; i++)
            {
                Assert.Equal(_text, Prompt.Render().Text);
                if (i % 50 == 0)
                {
                    await Task.Yield();
                }
            }

            runtime.Use(OverrideTable.Empty);
            Assert.Equal("baked", Prompt.Render().Text);
        }

        Assert.Equal("baked", Prompt.Render().Text);
    }
}

public sealed class FirstIsolationTests() : IsolationTests(1);

public sealed class SecondIsolationTests() : IsolationTests(2);

public sealed class ThirdIsolationTests() : IsolationTests(3);

public sealed class FourthIsolationTests() : IsolationTests(4);

public sealed class FifthIsolationTests() : IsolationTests(5);

public sealed class SixthIsolationTests() : IsolationTests(6);

public sealed class SeventhIsolationTests() : IsolationTests(7);

public sealed class EighthIsolationTests() : IsolationTests(8);

/// <summary>Hosts in one process.</summary>
public sealed class HostTests
{
    [Fact]
    public async Task Two_hosts_in_one_process_serve_each_what_they_follow()
    {
        CompiledPrompt prompt = CompiledPrompt.Text("baked");
        PromptRuntime[] hosts = [.. Enumerable.Range(0, 2).Select(i => Offered.Runtime(Offered.Of(prompt.Descriptor, $"2.{i}.0", $"host {i}").Selected()))];

        string[][] served = await Task.WhenAll(hosts.Select(host => Task.Run(
            async () =>
            {
                using PromptScope request = PromptScope.In(host);
                string first = prompt.Render().Text;
                await Task.Yield();
                using PromptScope user = PromptScope.For("user-1");
                return new[] { first, prompt.Render().Text, prompt.RenderFor("user-2").Text };
            },
            TestContext.Current.CancellationToken)));

        Assert.All(served[0], text => Assert.Equal("host 0", text));
        Assert.All(served[1], text => Assert.Equal("host 1", text));
        Assert.Equal("baked", prompt.Render().Text);
    }

    [Fact]
    public void An_inner_scope_of_a_key_stays_in_the_runtime_and_one_of_a_runtime_keeps_the_key()
    {
        CompiledPrompt prompt = CompiledPrompt.Text("baked");
        using (PromptScope.For("user-1"))
        using (PromptScope.In(Offered.Runtime(Offered.Of(prompt.Descriptor, "2.0.0", "isolated").Selected())))
        {
            Assert.Equal("user-1", PromptScope.Key);
            using PromptScope other = PromptScope.For("user-2");
            Assert.Equal("isolated", prompt.Render().Text);
        }

        Assert.Equal("baked", prompt.Render().Text);
    }
}
