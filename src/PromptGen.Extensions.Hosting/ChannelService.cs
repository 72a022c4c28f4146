using System;
using System.Linq;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using PromptGen.Channels;

namespace PromptGen.Extensions.Hosting;

/// <summary>
/// Follows the channel from the host's start to its end, and takes a changed configuration up. One that is wrong is told in the log, and the one before stays.
/// </summary>
internal sealed class ChannelService(PromptChannel channel, ChannelClientFactory clients, IOptionsFactory<PromptGenOptions> factory, IConfiguration configuration, ILoggerFactory loggers)
    : BackgroundService
{
    private readonly ILogger _log = loggers.CreateLogger(PromptTelemetry.Name);
    private readonly Channel<bool> _changes = System.Threading.Channels.Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private PromptGenOptions? _options;
    private ChannelClient? _client;
    private string _read = "";

    /// <inheritdoc/>
    /// <exception cref="OptionsValidationException">The options are not those of a channel that can be followed.</exception>
    /// <exception cref="ChannelUnavailableException">Nothing is known of a channel that has to be known at start.</exception>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        _read = ReadSection();
        _options = factory.Create(Options.DefaultName);
        try
        {
            await FollowAsync(_options, cancellationToken).ConfigureAwait(false);
        }
        catch (ArgumentException exception)
        {
            throw new OptionsValidationException(Options.DefaultName, typeof(PromptGenOptions), [exception.Message]);
        }

        await base.StartAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken).ConfigureAwait(false);
        await EndAsync().ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using IDisposable registration = ChangeToken.OnChange(configuration.GetReloadToken, () => _changes.Writer.TryWrite(true));

        // What changed before the registration.
        _changes.Writer.TryWrite(true);
        await foreach (bool change in _changes.Reader.ReadAllAsync(stoppingToken).ConfigureAwait(false))
        {
            await TakeUpAsync(stoppingToken).ConfigureAwait(false);
        }
    }

    private async Task TakeUpAsync(CancellationToken cancellation)
    {
        string read = ReadSection();
        if (read == _read)
        {
            return;
        }

        _read = read;
        PromptGenOptions wanted;
        try
        {
            wanted = factory.Create(Options.DefaultName);
        }
        catch (Exception exception) when (exception is OptionsValidationException or InvalidOperationException or ArgumentException)
        {
            ChannelLog.OptionsRefused(_log, exception.Message);
            return;
        }

        // What a host waits for at its start it does not wait for later.
        wanted.StartTimeout = TimeSpan.Zero;
        wanted.RequireChannelAtStart = false;

        // A runtime has one client at a time; what is served stays meanwhile.
        await EndAsync().ConfigureAwait(false);
        try
        {
            await FollowAsync(wanted, cancellation).ConfigureAwait(false);
            _options = wanted;
            ChannelLog.OptionsChanged(_log, wanted.Channel, wanted.Environment);
        }
        catch (ArgumentException exception)
        {
            ChannelLog.OptionsRefused(_log, exception.Message);
            _options!.StartTimeout = TimeSpan.Zero;
            _options.RequireChannelAtStart = false;
            await FollowAsync(_options, cancellation).ConfigureAwait(false);
        }
    }

    private async Task FollowAsync(PromptGenOptions options, CancellationToken cancellation)
    {
        if (!options.IsEnabled)
        {
            options.Runtime.Reset();
            return;
        }

        ChannelClient client = clients.Create(options);
        try
        {
            await client.StartAsync(cancellation).ConfigureAwait(false);
        }
        catch
        {
            await client.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        _client = client;
        channel.Follow(client);
    }

    private async Task EndAsync()
    {
        if (Interlocked.Exchange(ref _client, null) is { } client)
        {
            channel.Follow(null);
            await client.DisposeAsync().ConfigureAwait(false);
        }
    }

    private string ReadSection() =>
        string.Join("\n", configuration.GetSection(PromptGenOptions.SectionName).AsEnumerable().OrderBy(s => s.Key, StringComparer.OrdinalIgnoreCase).Select(s => s.Key + "=" + s.Value));
}
