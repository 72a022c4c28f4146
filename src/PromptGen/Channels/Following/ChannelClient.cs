using System;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PromptGen.Channels.Following;
using PromptGen.Channels.Following.Sources;

namespace PromptGen.Channels;

/// <summary>
/// Follows a channel: brings its states in from a folder or a web server, checks each from the application's trusted root on, and lets the
/// versions serve that fit what was compiled. Rendering never waits for it and never fails because of it; without it, and until it knows
/// better, what was compiled serves. A client is for one runtime, and a runtime for one client.
/// </summary>
public sealed class ChannelClient : IAsyncDisposable
{
    private readonly ClientPlan _plan;
    private readonly ChannelFollower _follower;
    private readonly IChannelFeed[] _feeds;
    private readonly FollowLog _log;
    private readonly SemaphoreSlim _hints = new(0);
    private readonly CancellationTokenSource _end = new();
    private readonly SemaphoreSlim _turn = new(1, 1);
    private Task? _loop;
    private int _isDisposed;

    /// <summary>Makes a client. It reads the metadata that an earlier one kept, and asks no source before it is started.</summary>
    /// <param name="options">What to follow.</param>
    /// <exception cref="ArgumentException">Something is missing or contradicts itself; the message says what to do.</exception>
    public ChannelClient(ChannelClientOptions options)
    {
        _plan = ClientPlan.Of(options ?? throw new ArgumentNullException(nameof(options)));
        _log = new FollowLog(_plan.Settings.Channel, _plan.Log);
        _feeds = [.. _plan.Sources.Select(s => s.Open(new FeedSettings(_plan.RequestTimeout, _plan.PollInterval, _plan.Time)))];
        _follower = new ChannelFollower(_plan.Settings, _plan.Cache, _plan.Seed, _feeds, _plan.Runtime.Use, _log, _plan.Time.GetUtcNow());
        _plan.Runtime.Quarantined += _log.Quarantined;
        ClientMetrics.Add(this, _plan.Time);
    }

    /// <summary>Is raised after each poll, on the thread that polled.</summary>
    public event EventHandler? Polled;

    /// <summary>What is known at this moment.</summary>
    public ChannelStatus Status => StatusReport.Of(_plan.Settings, _follower.View, _plan.Runtime, _plan.Time.GetUtcNow());

    /// <summary>
    /// Takes up what an earlier process kept, or what was embedded at build, and begins to poll. Waits for a source no longer than
    /// <see cref="ChannelClientOptions.StartTimeout"/>, which is not at all unless it is set.
    /// </summary>
    /// <param name="cancellation">Ends the start early.</param>
    /// <exception cref="ChannelUnavailableException">Nothing is known of the channel, and <see cref="ChannelClientOptions.RequireChannelAtStart"/> is set.</exception>
    /// <exception cref="InvalidOperationException">It has been started.</exception>
    /// <exception cref="ObjectDisposedException">It has been disposed.</exception>
    public async Task StartAsync(CancellationToken cancellation = default)
    {
        ObjectDisposedException.ThrowIf(_isDisposed != 0, this);
        TaskCompletionSource first = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource kept = new(TaskCreationOptions.RunContinuationsAsynchronously);
        if (Interlocked.CompareExchange(ref _loop, kept.Task, null) is not null)
        {
            throw new InvalidOperationException("the client has been started");
        }

        try
        {
            await BeginAsync(cancellation).ConfigureAwait(false);
            foreach (IChannelFeed feed in _feeds)
            {
                feed.Watch(() => _hints.Release());
            }

            // Not on the thread of who starts it: a folder is read without waiting.
            _loop = Task.Run(() => PollAsync(first), CancellationToken.None);
        }
        finally
        {
            kept.SetResult();
        }

        if (_plan.StartTimeout > TimeSpan.Zero)
        {
            await WaitAsync(first.Task, cancellation).ConfigureAwait(false);
        }

        if (_plan.RequiresChannel && Status is { Health: ChannelHealth.Unhealthy } status)
        {
            await DisposeAsync().ConfigureAwait(false);
            throw new ChannelUnavailableException($"the channel '{status.Channel}' of '{status.Environment}' has to be known at start: {status.Problem}"
                + (_plan.StartTimeout > TimeSpan.Zero ? "" : "; give the sources time to answer with StartTimeout, or embed a state with PromptGenChannelSeed"));
        }
    }

    /// <summary>Asks the sources now. What goes wrong is in the status and in the log.</summary>
    /// <param name="cancellation">Ends it early.</param>
    /// <returns>What is known afterwards.</returns>
    /// <exception cref="ObjectDisposedException">It has been disposed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked to end it.</exception>
    public async Task<ChannelStatus> RefreshAsync(CancellationToken cancellation = default)
    {
        ObjectDisposedException.ThrowIf(_isDisposed != 0, this);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, _end.Token);
        await PollOnceAsync(either.Token).ConfigureAwait(false);
        return Status;
    }

    /// <summary>Ends polling. What is served stays.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0)
        {
            return;
        }

        ClientMetrics.Remove(this);
        _plan.Runtime.Quarantined -= _log.Quarantined;
        await _end.CancelAsync().ConfigureAwait(false);
        if (_loop is { } loop)
        {
            await loop.ConfigureAwait(false);
        }

        // Who refreshes at this moment comes to an end first.
        await _turn.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        foreach (IChannelFeed feed in _feeds)
        {
            feed.Dispose();
        }

        _turn.Release();
    }

    private async Task BeginAsync(CancellationToken cancellation)
    {
        // Who refreshes at this moment brings something newer than what was kept, and is not waited for.
        if (await _turn.WaitAsync(TimeSpan.Zero, cancellation).ConfigureAwait(false))
        {
            try
            {
                await _follower.StartAsync(_plan.Time.GetUtcNow(), cancellation).ConfigureAwait(false);
            }
            finally
            {
                _turn.Release();
            }
        }
    }

    private async Task PollAsync(TaskCompletionSource first)
    {
        try
        {
            int failures = 0;
            while (true)
            {
                long startedAt = _plan.Time.GetTimestamp();
                await PollOnceAsync(_end.Token).ConfigureAwait(false);
                failures = _follower.View.Failure is null ? 0 : failures + 1;
                if (failures == 0 || !_plan.RequiresChannel)
                {
                    first.TrySetResult();
                }

                await PauseAsync(failures).ConfigureAwait(false);

                // A server that never stops telling of changes is not asked without a pause.
                TimeSpan rest = PollSchedule.LeastGap - _plan.Time.GetElapsedTime(startedAt);
                if (rest > TimeSpan.Zero)
                {
                    await Task.Delay(rest, _plan.Time, _end.Token).ConfigureAwait(false);
                }
            }
        }
        catch (OperationCanceledException)
        {
            first.TrySetResult();
        }
    }

    private async Task PauseAsync(int failures)
    {
        using CancellationTokenSource pause = CancellationTokenSource.CreateLinkedTokenSource(_end.Token);
        Task interval = Task.Delay(PollSchedule.Next(_plan.PollInterval, failures, Random.Shared.NextDouble()), _plan.Time, pause.Token);
        Task hint = _hints.WaitAsync(pause.Token);
        await Task.WhenAny(interval, hint).ConfigureAwait(false);
        _end.Token.ThrowIfCancellationRequested();
        await pause.CancelAsync().ConfigureAwait(false);

        // However many hints came meanwhile, one poll answers them.
        while (_hints.Wait(0))
        {
        }
    }

    private async Task PollOnceAsync(CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            using CancellationTokenSource limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            limited.CancelAfter(_plan.PollTimeout);
            using Activity? activity = PromptTelemetry.Activities.StartActivity(
                ActivityKind.Internal, tags: ClientMetrics.Attributes(_plan.Settings.Environment, _plan.Settings.Channel), name: PromptTelemetry.RefreshActivity);
            try
            {
                await _follower.RefreshAsync(_plan.Time.GetUtcNow(), limited.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                _follower.Fail(FormattableString.Invariant($"the poll was given up after {_plan.PollTimeout.TotalSeconds:0.###} seconds"), _plan.Time.GetUtcNow());
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // Nothing that a source does, and no mistake of ours, ends polling for good.
                _follower.Fail($"the poll failed: {exception.Message}", _plan.Time.GetUtcNow());
            }

            Tell(activity, _follower.View.Failure);
        }
        finally
        {
            _turn.Release();
        }

        Tell();
    }

    private async Task WaitAsync(Task first, CancellationToken cancellation)
    {
        try
        {
            await first.WaitAsync(_plan.StartTimeout, _plan.Time, cancellation).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // It was told to wait no longer.
        }
    }

    private static void Tell(Activity? activity, string? failure)
    {
        activity?.SetTag(PromptTelemetry.OutcomeAttribute, failure is null ? "succeeded" : "failed");
        if (failure is not null)
        {
            activity?.SetStatus(ActivityStatusCode.Error, failure);
        }
    }

    private void Tell()
    {
        try
        {
            Polled?.Invoke(this, EventArgs.Empty);
        }
        catch (Exception)
        {
            // What a listener does wrong is no reason to poll no more.
        }
    }
}
