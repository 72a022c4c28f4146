using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PromptGen.Channels.Trust;
using PromptGen.Channels.Trust.Storage;
using PromptGen.Repository.Moves;
using PromptGen.Repository.Recovery;
using PromptGen.Repository.State;
using PromptGen.Repository.Tests.Support;
using Xunit;

namespace PromptGen.Repository.Tests.Recovery;

public sealed class RecoverTests : IDisposable
{
    private readonly TestRepository _repository = new();
    private readonly string _store = Directory.CreateTempSubdirectory("promptgen-store-").FullName;

    public void Dispose()
    {
        _repository.Dispose();
        Directory.Delete(_store, recursive: true);
    }

    [Fact]
    public async Task Clients_that_saw_more_than_the_backup_follow_again()
    {
        string backup = Path.Combine(_store, "backup");
        Copy(_repository.Folder, backup);
        foreach (string version in new[] { "1.0.0", "1.1.0", "1.2.0" })
        {
            _repository.Publish("stable", "support-bot", version);
        }

        TrustClient client = TrustClient.Open(_repository.Anchor, new TrustStore(Path.Combine(_store, "client")), new FolderFetcher(_repository.PathOf("metadata")), null, out _)!;
        Assert.Null((await client.RefreshAsync(_repository.Clock.Now, CancellationToken.None)).Refusal);
        Directory.Delete(_repository.Folder, recursive: true);
        Copy(backup, _repository.Folder);
        Assert.Equal(TrustRefusalKind.TimestampRollback, (await client.RefreshAsync(_repository.Clock.Now, CancellationToken.None)).Refusal!.Kind);

        ChangeOutcome outcome = Recover.Run(_repository.Access(), 100, TestRepository.Note);

        Assert.True(outcome.IsCommitted);
        Assert.Null((await client.RefreshAsync(_repository.Clock.Now, CancellationToken.None)).Refusal);
        RepositoryState state = _repository.State;
        Assert.All(state.Roles.Where(r => r != "root"), r => Assert.Equal(101, state.Find(r).Version));
        Assert.Equal(2, state.Channel("stable").File.Content.Note.Seq);
        _repository.AssertWhole();
        _repository.Publish("stable", "support-bot", "1.0.0");
        Assert.Null((await client.RefreshAsync(_repository.Clock.Now, CancellationToken.None)).Refusal);
        _repository.AssertWhole();
    }

    [Fact]
    public void What_is_high_enough_is_left_alone()
    {
        Recover.Run(_repository.Access(), 10, TestRepository.Note);

        _repository.AssertRefused(ChannelCodes.BadMove, "every role has a version above 10 already, the lowest being 11", () => Recover.Run(_repository.Access(), 10, TestRepository.Note));
    }

    private static void Copy(string from, string to)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
