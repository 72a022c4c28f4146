using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using PromptGen.Channels;

namespace PromptGen.Extensions.Hosting;

/// <summary>Says at the host's start what is wrong with its options, and with the section that they come from: a misspelt name is no setting that is left out.</summary>
internal sealed class PromptGenOptionsValidator(IConfiguration configuration) : IValidateOptions<PromptGenOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, PromptGenOptions options)
    {
        List<string> problems = [.. UnknownSettings()];
        if (options.IsEnabled)
        {
            problems.AddRange(Problems(options));
        }

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Problems(PromptGenOptions options)
    {
        if (options.Channel.Length == 0)
        {
            yield return "no channel is named; set PromptGen:Channel, such as to 'stable', or PromptGen:IsEnabled to false where none is followed";
        }

        foreach (string source in options.Sources)
        {
            if (SourceProblem(source) is { } problem)
            {
                yield return $"'{source}' is no source: {problem}";
            }
        }

        foreach ((string setting, TimeSpan value) in new[] { (nameof(options.PollInterval), options.PollInterval), (nameof(options.RequestTimeout), options.RequestTimeout), (nameof(options.PollTimeout), options.PollTimeout) })
        {
            if (value <= TimeSpan.Zero)
            {
                yield return FormattableString.Invariant($"PromptGen:{setting} is {value}; it has to be more than 0, such as '00:00:30'");
            }
        }

        if (options.StartTimeout < TimeSpan.Zero)
        {
            yield return "PromptGen:StartTimeout is negative; leave it at 0 to wait for nothing";
        }
    }

    private static string? SourceProblem(string source)
    {
        try
        {
            ChannelSource.Parse(source);
            return null;
        }
        catch (ArgumentException exception)
        {
            return exception.Message;
        }
    }

    private IEnumerable<string> UnknownSettings() =>
        from setting in configuration.GetSection(PromptGenOptions.SectionName).GetChildren()
        where !SectionValues.Names.Contains(setting.Key, StringComparer.OrdinalIgnoreCase)
        select $"{setting.Path} is not known; the settings are {string.Join(", ", SectionValues.Names)}";
}
