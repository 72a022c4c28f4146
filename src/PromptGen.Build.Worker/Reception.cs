using System;
using System.IO;
using System.IO.Pipes;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using PromptGen.Build.Working;

namespace PromptGen.Build.Worker;

/// <summary>Takes the orders of later builds, each on a connection of its own, until none comes any more.</summary>
internal static class Reception
{
    /// <summary>After so long without an order, a process that may wait for minutes gives back the memory that it used for the last.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(3);

    /// <summary>Stays until nobody has asked for something for a while; at once when another process stays under the address.</summary>
    /// <param name="address">The name of the pipe.</param>
    /// <param name="idle">For how long it waits.</param>
    /// <param name="memory">What the process remembers.</param>
    public static async Task StayAsync(string address, TimeSpan idle, WorkMemory memory)
    {
        try
        {
            // Held as long as this process stays, so that of several that begin at once one does.
            string place = Path.Combine(Path.GetTempPath(), address + ".lock");
            using FileStream held = new(place, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
            await ReceiveAsync(address, idle, memory);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SocketException or ArgumentException)
        {
            // Somebody else holds the place, or its path is too long for a socket: builds do without a worker that stays.
        }
    }

    private static async Task ReceiveAsync(string address, TimeSpan idle, WorkMemory memory)
    {
        int busy = 0;
        while (true)
        {
            NamedPipeServerStream pipe = new(
                address, PipeDirection.InOut, NamedPipeServerStream.MaxAllowedServerInstances, PipeTransmissionMode.Byte, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
            try
            {
                using CancellationTokenSource patience = new(idle);
                Task connected = pipe.WaitForConnectionAsync(patience.Token);
                if (await Task.WhenAny(connected, Task.Delay(Settling, patience.Token)) != connected && Volatile.Read(ref busy) == 0)
                {
                    // Nobody waits for it now.
                    GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
                }

                await connected;
            }
            catch (OperationCanceledException)
            {
                await pipe.DisposeAsync();
                if (Volatile.Read(ref busy) == 0)
                {
                    return;
                }

                continue;
            }

            Interlocked.Increment(ref busy);
            _ = Task.Run(() =>
            {
                Serve(pipe, memory);
                Interlocked.Decrement(ref busy);
            });
        }
    }

    // Whoever does not get an answer has a worker of its own do the work, and hears what is wrong from that.
    private static void Serve(NamedPipeServerStream pipe, WorkMemory memory)
    {
        using (pipe)
        {
            try
            {
                Work.Do(pipe, pipe, memory);
            }
            catch (Exception)
            {
            }
        }
    }
}
