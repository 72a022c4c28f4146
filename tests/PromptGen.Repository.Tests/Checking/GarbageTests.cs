using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using PromptGen.Catalog.Bundles;
using PromptGen.Repository.Approvals;
using PromptGen.Repository.Checking;
using PromptGen.Repository.Deploys;
using PromptGen.Repository.History;
using PromptGen.Repository.Moves;
using PromptGen.Repository.Pending;
using PromptGen.Repository.State;
using PromptGen.Repository.Tests.Support;
using Xunit;

namespace PromptGen.Repository.Tests.Checking;

/// <summary>Whatever the files of a repository hold, whoever reads them gets an answer or a refusal with its place.</summary>
public sealed class GarbageTests : IDisposable
{
    private readonly TestRepository _repository = new();

    public GarbageTests()
    {
        _repository.Publish("stable", "support-bot", "1.0.0");
        _repository.Publish("stable", "support-bot", "1.1.0");
        ChannelMoves.Publish(_repository.Access("canary"), "canary", [TestRepository.Offer("support-bot", "1.2.0")], TestRepository.Note);
        string bundle = _repository.PathOf("../" + Path.GetFileName(_repository.Folder) + ".json");
        File.WriteAllBytes(bundle, BundleWriter.WriteBytes(new PromptBundle("Shop", [], [])));
        DeployRecording.Run(_repository.Access(), "shop", bundle, TestRepository.Note);
        File.Delete(bundle);
    }

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void No_file_brings_a_reader_down()
    {
        Random random = new(7);
        string[] files = [.. _repository.Files().Keys.Order(StringComparer.Ordinal)];
        Assert.Contains(files, f => f.StartsWith("pending/", StringComparison.Ordinal));
        foreach (string file in files)
        {
            string path = _repository.PathOf(file);
            byte[] good = File.ReadAllBytes(path);
            foreach (byte[] bad in Changed(good, random))
            {
                File.WriteAllBytes(path, bad);
                foreach (Action read in Readers())
                {
                    try
                    {
                        read();
                    }
                    catch (RefusedException refused)
                    {
                        Assert.NotEmpty(refused.Findings);
                    }
                }
            }

            File.WriteAllBytes(path, good);
        }

        _repository.AssertWhole();
    }

    private IEnumerable<Action> Readers() =>
    [
        () => RepositoryCheck.Run(_repository.Folder, _repository.Clock.Now),
        () => ChannelLog.Read(_repository.Folder, null, null),
        () => new Blame(_repository.Folder).Answer(new BlameQuestion("support-bot", _repository.Clock.Now, "stable", "user-1", "shop")),
        () =>
        {
            RepositoryState state = RepositoryReader.Read(_repository.Folder);
            foreach (Proposal proposal in ProposalFolder.ReadAll(_repository.Folder))
            {
                _ = ApprovalRule.Missing(state, proposal);
                _ = ProposalFolder.MovedOn(state, proposal);
                _ = ProposalFolder.IsCommitted(state, proposal);
            }
        },
    ];

    // Nothing, half, another kind of thing, and the file with a few places overwritten.
    private static IEnumerable<byte[]> Changed(byte[] good, Random random)
    {
        yield return [];
        yield return good[..(good.Length / 2)];
        yield return Encoding.UTF8.GetBytes("{\"signed\":{\"version\":1.5},\"signatures\":[{\"keyid\":\"a\",\"sig\":\"xyz\"}]}");
        for (int i = 0; i < 4; i++)
        {
            byte[] bad = [.. good];
            for (int n = random.Next(1, 4); n > 0; n--)
            {
                bad[random.Next(bad.Length)] = (byte)"\"{}[]:,0a~"[random.Next(10)];
            }

            yield return bad;
        }
    }
}
