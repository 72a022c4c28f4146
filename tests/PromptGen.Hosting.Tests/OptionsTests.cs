using System;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PromptGen.Channels;
using PromptGen.Channels.Tests.Following.Support;
using PromptGen.Extensions.Hosting;
using PromptGen.Hosting.Tests.Support;
using Xunit;

namespace PromptGen.Hosting.Tests;

/// <summary>Where options come from, and what happens when they are wrong or change.</summary>
public sealed class OptionsTests
{
    private const string Id = "test-prompt";

    private readonly Publisher _publisher = new Publisher().Point(App.Version("2.0.0", Id)).Publish();

    [Fact]
    public async Task The_section_sets_everything_that_is_text_and_code_wins()
    {
        await using HostRig rig = new(
            _publisher,
            values =>
            {
                values["PromptGen:Sources:1"] = "https://prompts.example.com";
                values["PromptGen:PollInterval"] = "00:00:05";
                values["PromptGen:RequestTimeout"] = "00:00:06";
                values["PromptGen:PollTimeout"] = "00:00:07";
                values["PromptGen:UsesEvents"] = "true";
                values["PromptGen:IsProduction"] = "false";
                values["PromptGen:RequireChannelAtStart"] = "true";
            },
            services => services.AddPromptGen(new PromptCatalog(() => [], _ => throw new InvalidOperationException()), o => o.PollTimeout = TimeSpan.FromSeconds(8)));

        PromptGenOptions options = rig.Host.Services.GetRequiredService<IOptions<PromptGenOptions>>().Value;

        Assert.Equal([rig.Source, "https://prompts.example.com"], options.Sources);
        Assert.Equal((5, 6, 8, 60), (options.PollInterval.Seconds, options.RequestTimeout.Seconds, options.PollTimeout.Seconds, options.StartTimeout.TotalSeconds));
        Assert.Equal((true, false, true, true), (options.UsesEvents, options.IsProduction, options.RequireChannelAtStart, options.IsEnabled));
        Assert.Same(rig.Runtime, rig.Host.Services.GetRequiredService<PromptRuntime>());
    }

    [Fact]
    public async Task The_environment_is_the_hosts_unless_it_is_set()
    {
        await using HostRig rig = new(_publisher, values => values.Remove("PromptGen:Environment"));

        Assert.Equal("production", rig.Host.Services.GetRequiredService<IOptions<PromptGenOptions>>().Value.Environment);
    }

    [Theory]
    [InlineData("PromptGen:Channel", null, "no channel is named; set PromptGen:Channel, such as to 'stable', or PromptGen:IsEnabled to false where none is followed")]
    [InlineData("PromptGen:Channel", "Stable!", "'Stable!' is no channel's name")]
    [InlineData("PromptGen:Chanel", "stable", "PromptGen:Chanel is not known; the settings are IsEnabled, Channel, Environment")]
    [InlineData("PromptGen:Sources:0", "ftp://prompts.example.com", "'ftp://prompts.example.com' is no source: ")]
    [InlineData("PromptGen:PollInterval", "00:00:00", "PromptGen:PollInterval is 00:00:00; it has to be more than 0, such as '00:00:30'")]
    [InlineData("PromptGen:StartTimeout", "-00:00:01", "PromptGen:StartTimeout is negative; leave it at 0 to wait for nothing")]
    [InlineData("PromptGen:Environment", "staging", "there is no trusted root of the environment 'staging', only of 'production'; add it to TrustedRoots")]
    public async Task What_is_wrong_is_said_at_start(string setting, string? value, string message)
    {
        await using HostRig rig = new(_publisher, values => values[setting] = value);

        OptionsValidationException exception = await Assert.ThrowsAsync<OptionsValidationException>(rig.Started);

        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_of_another_type_is_said_at_start_with_its_place()
    {
        await using HostRig rig = new(_publisher, values => values["PromptGen:PollInterval"] = "soon");

        InvalidOperationException exception = await Assert.ThrowsAsync<InvalidOperationException>(rig.Started);

        Assert.Contains("PromptGen:PollInterval", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_that_has_to_be_known_at_start_fails_it_when_it_is_not()
    {
        await using HostRig rig = new(_publisher, values =>
        {
            values["PromptGen:Sources:0"] = "/nowhere/at/all";
            values["PromptGen:RequireChannelAtStart"] = "true";
            values["PromptGen:StartTimeout"] = null;
        });

        await Assert.ThrowsAsync<ChannelUnavailableException>(rig.Started);
    }

    [Fact]
    public async Task Switched_off_the_host_serves_what_was_compiled()
    {
        await using HostRig rig = await new HostRig(_publisher, values => values["PromptGen:IsEnabled"] = "false").Started();

        Assert.Null(rig.Channel.Status);
        Assert.Null(await rig.Channel.RefreshAsync(TestContext.Current.CancellationToken));
        Assert.Equal("baked", rig.Render());
    }

    [Fact]
    public async Task A_changed_configuration_is_followed_and_a_wrong_one_is_not()
    {
        await using HostRig rig = await new HostRig(_publisher).Started();
        await rig.Until(() => rig.Render() == "2.0.0");

        Change(rig.Configuration, "PromptGen:PollInterval", "-1");
        Assert.Contains("PromptGen:PollInterval", await rig.Log.Next("OptionsRefused", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal("2.0.0", rig.Render());
        Assert.NotNull(rig.Channel.Status);

        Change(rig.Configuration, "PromptGen:PollInterval", "00:00:20");
        Assert.Contains("'stable' of 'production'", await rig.Log.Next("OptionsChanged", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await rig.Until(() => rig.Render() == "2.0.0");

        Change(rig.Configuration, "PromptGen:IsEnabled", "false");
        await rig.Log.Next("OptionsChanged", TestContext.Current.CancellationToken);
        Assert.Equal("baked", rig.Render());
        Assert.Null(rig.Channel.Status);
    }

    private static void Change(ConfigurationManager configuration, string setting, string value)
    {
        configuration[setting] = value;
        ((IConfigurationRoot)configuration).Reload();
    }
}
