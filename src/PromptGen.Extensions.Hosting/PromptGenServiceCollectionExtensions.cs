using System;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using PromptGen;
using PromptGen.Extensions.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Lets a host follow a channel of prompts.</summary>
public static class PromptGenServiceCollectionExtensions
{
    /// <summary>
    /// Follows the channel that the section <c>PromptGen</c> of the configuration names, from the host's start to its end. Where several assemblies compiled prompts, it is called once for each.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="catalog">The prompts that an assembly compiled: <c>Prompts.Catalog</c>.</param>
    /// <param name="configure">Sets what the configuration does not; it comes after it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> or <paramref name="catalog"/> is null.</exception>
    public static IServiceCollection AddPromptGen(this IServiceCollection services, PromptCatalog catalog, Action<PromptGenOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(catalog);
        services.AddSingleton(new CompiledPrompts(catalog));
        OptionsBuilder<PromptGenOptions> options = services.AddOptions<PromptGenOptions>();
        if (configure is not null)
        {
            // Whatever the order of the calls, code comes after configuration.
            options.PostConfigure(configure);
        }

        services.AddHttpClient(PromptGenOptions.HttpClientName);
        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(static provider => provider.GetRequiredService<IOptions<PromptGenOptions>>().Value.Runtime);
        services.TryAddSingleton(static _ => new PromptChannel());
        services.TryAddSingleton<ChannelClientFactory>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, ChannelService>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<PromptGenOptions>, ConfigurationSection>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<PromptGenOptions>, PromptGenOptionsValidator>());
        options.ValidateOnStart();
        return services;
    }
}
