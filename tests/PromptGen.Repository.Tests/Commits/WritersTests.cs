using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PromptGen.Repository.Commits;
using PromptGen.Repository.Moves;
using PromptGen.Repository.State;
using PromptGen.Repository.Tests.Support;
using Xunit;

namespace PromptGen.Repository.Tests.Commits;

public sealed class WritersTests : IDisposable
{
    private readonly TestRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void While_one_writer_works_another_gets_a_clear_error()
    {
        using (WriterLock.Take(_repository.Folder))
        {
            _repository.AssertRefused(ChannelCodes.StaleBase, "another writer is at work in this repository, and nothing was changed", () => _repository.Publish("stable", "support-bot", "1.0.0"));
        }

        Assert.True(_repository.Publish("stable", "support-bot", "1.0.0").IsCommitted);
    }

    [Fact]
    public async Task Of_many_writers_at_once_each_commits_or_is_refused_and_no_state_is_lost()
    {
        int committed = 0;
        int refused = 0;
        await Parallel.ForEachAsync(Enumerable.Range(0, 24), new ParallelOptions { MaxDegreeOfParallelism = 8 }, (i, _) =>
        {
            try
            {
                ChannelMoves.Publish(_repository.Access(), "stable", [TestRepository.Offer($"prompt-{i}", "1.0.0")], TestRepository.Note);
                Interlocked.Increment(ref committed);
            }
            catch (RefusedException exception) when (exception.Findings[0].Diagnostic.Code == ChannelCodes.StaleBase)
            {
                Interlocked.Increment(ref refused);
            }

            return ValueTask.CompletedTask;
        });

        Assert.Equal(24, committed + refused);
        Assert.True(committed > 0, "somebody wins");
        RepositoryState state = _repository.State;
        Assert.Equal((committed + 1L, committed), (state.Channel("stable").File.Content.Note.Seq, state.Channel("stable").File.Content.Note.Prompts));
        _repository.AssertWhole();
    }
}
