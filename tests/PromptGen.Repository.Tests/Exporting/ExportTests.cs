using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PromptGen.Channels.Trust;
using PromptGen.Channels.Trust.Storage;
using PromptGen.Repository.Exporting;
using PromptGen.Repository.State;
using PromptGen.Repository.Tests.Support;
using Xunit;

namespace PromptGen.Repository.Tests.Exporting;

public sealed class ExportTests : IDisposable
{
    private readonly TestRepository _repository = new();

    private string To => _repository.PathOf("export");

    public void Dispose() => _repository.Dispose();

    [Fact]
    public async Task A_client_of_the_channel_needs_nothing_else()
    {
        _repository.Publish("stable", "support-bot", "1.0.0");
        _repository.Publish("stable", "support-bot", "1.1.0");
        _repository.Publish("canary", "support-bot", "1.2.0");

        int files = Export.Run(_repository.Access(), To, ["stable"]);

        Assert.Equal(files, Directory.EnumerateFiles(To, "*", SearchOption.AllDirectories).Count());
        Assert.Equal([_repository.PointerOf("stable", "support-bot")!.Version!.Artefact], Directory.EnumerateFiles(Path.Combine(To, "artefacts")).Select(Path.GetFileNameWithoutExtension));
        TrustClient client = TrustClient.Open(_repository.Anchor, new TrustStore(To, new NoDisk()), new FolderFetcher(Path.Combine(To, "metadata")), null, out _)!;
        Assert.Null((await client.RefreshAsync(_repository.Clock.Now, CancellationToken.None)).Refusal);
        TargetOutcome found = await client.FindAsync("channels/stable/00-of-01.json", CancellationToken.None);
        Assert.Null(found.Refusal);
        Assert.NotNull((await client.DownloadAsync(found.Target!, new FolderFetcher(Path.Combine(To, "targets")), CancellationToken.None)).Bytes);
        Assert.Null((await client.FindAsync("stops/stops.json", CancellationToken.None)).Refusal);
        Assert.DoesNotContain(Directory.EnumerateFiles(To, "*canary*", SearchOption.AllDirectories), _ => true);
    }

    [Fact]
    public void A_folder_that_holds_something_is_left_alone()
    {
        _repository.AssertRefused(ChannelCodes.BadMove, "the folder is not empty; name another", () => Export.Run(_repository.Access(), _repository.PathOf("metadata"), []));
        _repository.AssertRefused(ChannelCodes.NotInRepository, "there is no channel 'stabel'; did you mean 'stable'?", () => Export.Run(_repository.Access(), To, ["stabel"]));
    }
}
