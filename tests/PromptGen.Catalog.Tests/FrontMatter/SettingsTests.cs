using System;
using Xunit;

namespace PromptGen.Catalog.Tests.FrontMatter;

public class SettingsTests
{
    [Fact]
    public void EverySettingIsRead()
    {
        PromptSettings settings = PromptText.Header(
            """
            settings:
              temperature: 0.7
              top_p: 1
              max_output_tokens: 800
              stop: ["\n\n", END]
              seed: -42
              response_format: json
            """).Settings;

        Assert.Equal((0.7, 1.0, 800, -42L, "json"), (settings.Temperature, settings.TopP, settings.MaxOutputTokens, settings.Seed, settings.ResponseFormat));
        Assert.Equal(["\n\n", "END"], settings.Stop);
    }

    [Fact]
    public void WhatIsNotSetIsNull() => Assert.Equal(PromptSettings.Empty, PromptText.Header("settings: {}").Settings);

    [Theory]
    [InlineData("temperature: 2.1", "PG0018", "2.1", "from 0 to 2")]
    [InlineData("temperature: -0.1", "PG0018", "-0.1", "from 0 to 2")]
    [InlineData("temperature: .nan", "PG0018", ".nan", "from 0 to 2")]
    [InlineData("temperature: warm", "PG0016", "warm", "takes a number, not the text 'warm'")]
    [InlineData("top_p: 1.01", "PG0018", "1.01", "from 0 to 1")]
    [InlineData("max_output_tokens: 0", "PG0018", "0", "from 1")]
    [InlineData("max_output_tokens: 1.5", "PG0016", "1.5", "whole number")]
    [InlineData("max_output_tokens: 99999999999", "PG0018", "99999999999", "to 2147483647")]
    [InlineData("stop: END", "PG0016", "END", "takes a list")]
    [InlineData("stop: [END, END]", "PG0014", "END", "twice")]
    [InlineData("stop: [\"\"]", "PG0018", "\"\"", "empty")]
    [InlineData("stop: [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q]", "PG0019", "[a, b", "at most 16")]
    [InlineData("seed: 1e3", "PG0016", "1e3", "whole number")]
    [InlineData("response_format: xml", "PG0018", "xml", "text, json, json_schema")]
    [InlineData("response_format: json_schema", "PG0018", "json_schema", "under 'output'")]
    [InlineData("temprature: 1", "PG0013", "temprature", "did you mean 'temperature'?")]
    public void WrongSettings(string setting, string code, string at, string message)
    {
        (string Code, string At, string Message) finding = PromptText.Finding($"settings:\n  {setting}");

        Assert.Equal(code, finding.Code);
        Assert.StartsWith(at, finding.At, StringComparison.Ordinal);
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
    }
}
