using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace PromptGen.Extensions.Hosting;

/// <summary>Sets options to what the configuration says, and the environment to the host's where it says none.</summary>
internal sealed class ConfigurationSection(IConfiguration configuration, IHostEnvironment host) : IConfigureOptions<PromptGenOptions>
{
    /// <inheritdoc/>
    public void Configure(PromptGenOptions options)
    {
        options.Environment = host.EnvironmentName.ToLowerInvariant();
        configuration.GetSection(PromptGenOptions.SectionName).Get<SectionValues>()?.ApplyTo(options);
    }
}
