using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace PromptGen.TufClient;

/// <summary>
/// The client of channel repositories behind the command line that the public conformance suite of TUF clients speaks: <c>init</c>,
/// <c>refresh</c> and <c>download</c>. 0 when it succeeded, 1 when anything did not.
/// </summary>
internal static class Program
{
    /// <summary>Runs a command.</summary>
    /// <returns>0 or 1.</returns>
    public static async Task<int> Main(string[] args)
    {
        Option<string> metadataFolder = new("--metadata-dir") { Description = "where trusted metadata is kept", Recursive = true, Required = true };
        Option<Uri?> metadataUrl = new("--metadata-url") { CustomParser = Address, Description = "the repository's metadata", Recursive = true };
        Option<string?> targetName = new("--target-name") { Description = "the path of the target to download", Recursive = true };
        Option<Uri?> targetUrl = new("--target-base-url") { CustomParser = Address, Description = "the repository's targets", Recursive = true };
        Option<string?> targetFolder = new("--target-dir") { Description = "where downloaded targets are put", Recursive = true };
        Argument<string> trustedRoot = new("trusted-root") { Description = "the root to begin with" };
        using HttpClient http = new();

        Command init = new("init", "begin to trust a repository") { trustedRoot };
        init.SetAction(parsed => Told(Session.Init(parsed.GetRequiredValue(metadataFolder), parsed.GetRequiredValue(trustedRoot))));

        Command refresh = new("refresh", "bring the trusted metadata up to date");
        refresh.SetAction(async (parsed, cancellation) => Told(await RefreshAsync(parsed, cancellation)));

        Command download = new("download", "bring the trusted metadata up to date and download a target");
        download.SetAction(async (parsed, cancellation) =>
        {
            if (parsed.GetValue(targetName) is not { } name || parsed.GetValue(targetUrl) is not { } url || parsed.GetValue(targetFolder) is not { } folder)
            {
                return Told("--target-name, --target-base-url and --target-dir are needed");
            }

            (Session? session, string? problem) = Open(parsed);
            return Told(problem ?? await session!.RefreshAsync(cancellation) ?? await session.DownloadAsync(name, url, folder, cancellation));
        });

        RootCommand root = new("A TUF client.") { metadataFolder, metadataUrl, targetName, targetUrl, targetFolder, init, refresh, download };
        return await root.Parse(args).InvokeAsync() == 0 ? 0 : 1;

        (Session? Session, string? Problem) Open(ParseResult parsed) => parsed.GetValue(metadataUrl) is { } url
            ? Session.Open(parsed.GetRequiredValue(metadataFolder), url, http)
            : (null, "--metadata-url is needed");

        async Task<string?> RefreshAsync(ParseResult parsed, CancellationToken cancellation)
        {
            (Session? session, string? problem) = Open(parsed);
            return problem ?? await session!.RefreshAsync(cancellation);
        }
    }

    private static Uri? Address(ArgumentResult argument)
    {
        if (!Uri.TryCreate(argument.Tokens[0].Value, UriKind.Absolute, out Uri? address))
        {
            argument.AddError($"'{argument.Tokens[0].Value}' is not an address");
        }

        return address;
    }

    private static int Told(string? problem)
    {
        if (problem is not null)
        {
            Console.Error.WriteLine(problem);
        }

        return problem is null ? 0 : 1;
    }
}
