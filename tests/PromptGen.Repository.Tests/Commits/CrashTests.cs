using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PromptGen.Catalog.Bundles;
using PromptGen.Catalog.Tests.Files;
using PromptGen.Catalog.Text;
using PromptGen.Repository.Approvals;
using PromptGen.Repository.Checking;
using PromptGen.Repository.Deploys;
using PromptGen.Repository.Keys;
using PromptGen.Repository.Moves;
using PromptGen.Repository.Recovery;
using PromptGen.Repository.Refreshing;
using PromptGen.Repository.Roles;
using PromptGen.Repository.Rotation;
using PromptGen.Repository.Setup;
using PromptGen.Repository.Shards;
using PromptGen.Repository.State;
using PromptGen.Repository.Tests.Support;
using Xunit;

namespace PromptGen.Repository.Tests.Commits;

/// <summary>
/// Every command dies at every step of writing. Each time the client takes what is left, it is the state of before or the one after, and the command run again leads to the one after.
/// </summary>
public sealed class CrashTests : IDisposable
{
    private static readonly Dictionary<string, Action<TestRepository, RepositoryAccess>> Commands = new(StringComparer.Ordinal)
    {
        ["publish"] = (_, access) => ChannelMoves.Publish(access, "stable", [TestRepository.Offer("support-bot", "1.2.0"), TestRepository.Offer("greeting", "1.0.0")], TestRepository.Note),
        ["propose"] = (r, access) => ChannelMoves.Publish(access with { Keys = r.Access("stable").Keys }, "stable", [TestRepository.Offer("support-bot", "1.2.0")], TestRepository.Note),
        ["rollback"] = (_, access) => Rollback.Run(access, "stable", "support-bot", "1.0.0", TestRepository.Note),
        ["split"] = (_, access) => SplitMove.Run(access, "stable", "support-bot", new SplitRequest("a", new ValueList<(string, int)>([("1.0.0", 500), ("1.1.0", 500)])), TestRepository.Note),
        ["promote"] = (r, access) => Promotion.Run(access, "canary", r.Folder, "stable", [("support-bot", "1.1.0")], null, TestRepository.Note),
        ["stop"] = (_, access) => StopMoves.Stop(access, [new Stop("stable", "support-bot")], TestRepository.Note),
        ["resume"] = (_, access) => StopMoves.Resume(access, [new Stop("*", "old")], TestRepository.Note),
        ["sign"] = (_, access) => Approval.Sign(access, "channel.dev"),
        ["refresh"] = (_, access) => Refresh.Run(access),
        ["refresh --role"] = (_, access) => Refresh.Renew(access, [Role.Root, Role.Targets, Role.Stops], TestRepository.Note),
        ["rotate-keys root"] = (r, access) => Rotate(r, access, "root", "root"),
        ["rotate-keys targets"] = (r, access) => Rotate(r, access, "targets", "targets"),
        ["rotate-keys online"] = (r, access) => Rotate(r, access, "online", "online"),
        ["rotate-keys stable"] = (r, access) => Rotate(r, access, "stable", "stable"),
        ["recover"] = (_, access) => Recover.Run(access, 100, TestRepository.Note),
        ["record-deploy"] = (r, access) => DeployRecording.Run(access, "shop", r.PathOf("../" + Path.GetFileName(r.Folder) + ".bundle.json"), TestRepository.Note),
    };

    private static readonly string[] Usual = ["publish", "sign", "stop"];

    private readonly TestRepository _repository = new();
    private readonly string _bundle;
    private readonly Dictionary<string, byte[]> _before;

    public CrashTests()
    {
        _bundle = _repository.Folder + ".bundle.json";
        File.WriteAllBytes(_bundle, BundleWriter.WriteBytes(new PromptBundle("Shop", [], [])));
        _repository.Keys["new"] = SigningKey.Create("new.pem");
        _repository.Publish("stable", "support-bot", "1.0.0");
        _repository.Publish("stable", "support-bot", "1.1.0");
        StopMoves.Stop(_repository.Access(), [new Stop("*", "old")], TestRepository.Note);
        ChannelMoves.Publish(_repository.Access("dev"), "dev", [TestRepository.Offer("draft", "1.0.0")], TestRepository.Note);
        _before = Directory.EnumerateFiles(_repository.Folder, "*", SearchOption.AllDirectories).ToDictionary(f => f, File.ReadAllBytes);
    }

    public static TheoryData<string> Others() => [.. Commands.Keys.Except(Usual)];

    public void Dispose()
    {
        File.Delete(_bundle);
        _repository.Dispose();
    }

    [Theory]
    [InlineData("publish")]
    [InlineData("sign")]
    [InlineData("stop")]
    public void What_is_left_is_the_state_of_before_or_the_one_after(string command) => CrashAtEveryStep(command);

    [Theory]
    [MemberData(nameof(Others))]
    [Trait("Category", "Slow")]
    public void Also_after_every_other_command(string command) => CrashAtEveryStep(command);

    [Fact]
    public void A_repository_that_was_not_begun_to_its_end_is_none_and_is_begun_again()
    {
        string folder = Path.Combine(_repository.Folder, "new");
        int steps = 0;
        for (bool crashed = true; crashed; steps++)
        {
            CrashingFiles disk = new(steps);
            RepositoryAccess access = _repository.Access() with { Folder = folder };
            try
            {
                RepositorySetup.Create(access with { Files = disk }, _repository.Request, TestRepository.Note);
            }
            catch (CrashException)
            {
                // The process is gone.
            }

            crashed = disk.HasCrashed;
            if (!File.Exists(Path.Combine(folder, "metadata", "1.root.json")))
            {
                Assert.Contains("there is no channel repository here", Assert.Throws<RefusedException>(() => RepositoryReader.Read(folder)).Message, StringComparison.Ordinal);
                RepositorySetup.Create(access, _repository.Request, TestRepository.Note);
            }

            Assert.Empty(RepositoryCheck.Run(folder, _repository.Clock.Now).Findings);
            Directory.Delete(folder, recursive: true);
        }

        Assert.True(steps > 50, "a repository has many files");
    }

    private void CrashAtEveryStep(string command)
    {
        Action<TestRepository, RepositoryAccess> run = Commands[command];
        string old = Says();
        run(_repository, _repository.Access());
        string after = Says();
        int steps = 0;
        for (bool crashed = true; crashed; steps++)
        {
            Restore();
            CrashingFiles disk = new(steps);
            try
            {
                run(_repository, _repository.Access() with { Files = disk });
            }
            catch (CrashException)
            {
                // The process is gone.
            }

            crashed = disk.HasCrashed;
            _repository.AssertWhole();
            string left = Says();
            Assert.True(left == old || left == after, $"{command} left something else after {steps} steps: {left}");
            Finish(run);
            Assert.Equal(after, Says());
            _repository.AssertWhole();
        }

        Assert.True(steps > 5, "the command writes");
    }

    private static void Rotate(TestRepository repository, RepositoryAccess access, string role, string old) => KeyRotation.Run(
        access,
        new RotationRequest(role, new ValueList<PublicKey>([repository.Keys["new"].Public]), new ValueList<string>([repository.Keys[old].Public.Id]), null, new Dictionary<string, string>()),
        TestRepository.Note);

    // Whoever runs the command again finds it done, or does it now.
    private void Finish(Action<TestRepository, RepositoryAccess> run)
    {
        try
        {
            run(_repository, _repository.Access());
        }
        catch (RefusedException refused)
        {
            Assert.Contains(refused.Findings[0].Diagnostic.Code, new[] { ChannelCodes.BadMove, ChannelCodes.NotInRepository, ChannelCodes.StaleBase });
        }
    }

    // What clients are told, and whom they trust.
    private string Says()
    {
        RepositoryState state = _repository.State;
        IEnumerable<string> pointers = state.Channels.SelectMany(c => RepositoryReader.Pointers(_repository.Folder, state.Channel(c).File.Content).Select(p => $"{c}/{p.Key}={p.Value.Word}"));
        IEnumerable<string> keys = state.Roles.Select(r => $"{r}:{string.Join('+', state.AuthorityOf(r).Keys.Select(k => k.Short))}");
        return string.Join(' ', pointers.Order(StringComparer.Ordinal).Concat(_repository.Stops().Select(s => s.ToString())).Concat(keys));
    }

    private void Restore()
    {
        foreach (string file in Directory.EnumerateFiles(_repository.Folder, "*", SearchOption.AllDirectories).Where(f => !_before.ContainsKey(f)).ToArray())
        {
            File.Delete(file);
        }

        foreach ((string file, byte[] bytes) in _before)
        {
            File.WriteAllBytes(file, bytes);
        }
    }
}
