using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using FsCheck;
using FsCheck.Fluent;
using PromptGen.Channels.Tests.Support;
using PromptGen.Channels.Trust;
using PromptGen.Channels.Trust.Metadata;
using Xunit;

namespace PromptGen.Channels.Tests.Workflow;

/// <summary>
/// Random sequences of what a publisher, an attacker, time and a client do. The attacker serves whatever he likes: every file that ever was,
/// and files signed with the one key of each role that he stole, which is never enough. Whatever happens, the client trusts only what
/// enough keys signed, never something older than it has seen, and gets up to date as soon as the attacker is gone.
/// </summary>
public class ModelTests
{
    private static readonly string[] Roles = ["timestamp", "snapshot", "targets"];

    [Fact]
    public void WhateverThePublisherAndTheAttackerDoTheClientGetsNoOlderAndTrustsNobodyElse() => Run(Config.QuickThrowOnFailure, out _, out _);

    // The same sequences each time: what others come by is left to chance.
    [Fact]
    public void TheSequencesComeByWhatTheyAreAbout()
    {
        Run(Config.QuickThrowOnFailure.WithReplay(20_261_122, 1), out int refreshes, out HashSet<TrustRefusalKind> refusals);

        Assert.True(refreshes > 300, $"only {refreshes} refreshes");
        Assert.Superset(new HashSet<TrustRefusalKind> { TrustRefusalKind.UnderThreshold, TrustRefusalKind.TimestampRollback, TrustRefusalKind.Expired, TrustRefusalKind.NotThere, TrustRefusalKind.VersionMismatch }, refusals);
    }

    private static void Run(Config config, out int refreshes, out HashSet<TrustRefusalKind> refusals)
    {
        var plays = new List<Play>();
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), actions =>
        {
            Play play = new();
            foreach (byte action in actions)
            {
                play.Do(action);
            }

            play.End();
            plays.Add(play);
        }).Check(config.WithMaxTest(120).WithEndSize(80));
        refreshes = plays.Sum(play => play.Refreshes);
        refusals = [.. plays.SelectMany(play => play.Refusals)];
    }

    private sealed class Play
    {
        private readonly Repository _repository = new();
        private readonly TestClient _client;
        private readonly HashSet<string> _honest = new(StringComparer.Ordinal);
        private readonly List<KeyValuePair<string, byte[]>> _archive = [];
        private Dictionary<string, byte[]>? _attacked;
        private (long Timestamp, long Snapshot, long Targets) _seen;
        private int _generation;
        private readonly List<long> _rotatedAt = [];
        private long _root;
        private bool _mayBeginAnew;
        private Dictionary<string, byte[]>? _kept;

        public Play()
        {
            foreach (string role in Roles)
            {
                Rotate(role);
            }

            _repository.PublishRoot();
            _repository.Publish("targets");
            Archive();
            _client = new TestClient(_repository);
        }

        public int Refreshes { get; private set; }

        public HashSet<TrustRefusalKind> Refusals { get; } = [];

        public void Do(byte action)
        {
            string role = Roles[action / 16 % Roles.Length];
            switch (action % 14)
            {
                case 0:
                    Honestly(() => _repository.Publish("targets"));
                    break;
                case 1:
                    Honestly(_repository.PublishTimestamp);
                    break;
                case 2:
                    Honestly(_repository.PublishSnapshot);
                    break;
                case 3:
                    Honestly(() => _repository.PublishRoot());
                    break;
                case 4:
                    Honestly(() =>
                    {
                        Rotate(role);
                        _repository.PublishRoot();
                        _repository.Publish("targets");
                        if (role != "targets")
                        {
                            _rotatedAt.Add(_repository.Version("root"));
                        }
                    });
                    break;
                case 5:
                    Attack(files => files["timestamp.json"] = Old("timestamp", action));
                    break;
                case 6:
                    Attack(files => files[_repository.NameOf(role)] = action < 200 ? Old(role, action) : _archive[action % _archive.Count].Value);
                    break;
                case 7:
                    Attack(files => files[_repository.NameOf(role)] = Stolen(role, _repository.Version(role) + action % 3));
                    break;
                case 8:
                    Attack(files => files.Remove(_repository.NameOf(role)));
                    break;
                case 9:
                    _client.Now += TimeSpan.FromDays(action);
                    break;
                case 10:
                    _client.Restart();
                    break;
                case 11:
                    Leave();
                    break;
                default:
                    Refresh();
                    break;
            }
        }

        /// <summary>The attacker leaves, the publisher signs anew what has expired, and the client gets up to date.</summary>
        public void End()
        {
            Leave();
            foreach (string role in (string[])["root", .. Roles])
            {
                _repository.Expire(role, _client.Now.AddDays(365));
            }

            Honestly(() =>
            {
                _repository.PublishRoot();
                _repository.Publish("targets");
            });
            Refresh();
            Assert.True(_client.Client.IsCurrent);
            Assert.Equal((_repository.Version("root"), _repository.Version("timestamp"), _repository.Version("snapshot"), _repository.Version("targets")), _client.Versions);
        }

        private void Refresh()
        {
            Refreshes++;
            Task<TrustRefusal?> refreshing = _client.Refresh();
            Assert.True(refreshing.IsCompleted);
            TrustRefusal? refusal = refreshing.Result;
            if (refusal is not null)
            {
                Refusals.Add(refusal.Kind);
            }

            Check(_client.State.Root);
            Check(_client.State.Timestamp);
            Check(_client.State.Snapshot);
            Check(_client.State.Targets);
            (long root, long timestamp, long snapshot, long targets) = _client.Versions;
            Assert.True(root >= _root, $"root {root} after {_root}");
            _mayBeginAnew |= _rotatedAt.Any(version => version > _root && version <= root);
            _root = root;

            // The targets are none after a restart between a snapshot and what it names.
            bool isOlder = timestamp < _seen.Timestamp || snapshot < _seen.Snapshot || (targets > 0 && targets < _seen.Targets);
            Assert.False(isOlder && !_mayBeginAnew, $"{_client.Versions} after {_seen}");
            _seen = (timestamp, snapshot, isOlder ? targets : Math.Max(targets, _seen.Targets));

            // New keys let numbers begin anew (5.3.11), once: at the latest when everything is current.
            _mayBeginAnew &= !isOlder && refusal is not null;
            Assert.Equal(refusal is null, _client.Client.IsCurrent);
            if (refusal is null)
            {
                Assert.Equal(_client.State.Timestamp!.Role.Snapshot.Version, snapshot);
                Assert.Equal(_client.State.Snapshot!.Role.Files["targets.json"].Version, targets);
                Assert.All((RoleMetadata[])[_client.State.Root.Role, _client.State.Timestamp.Role, _client.State.Snapshot.Role, _client.State.Targets!.Role], r => Assert.False(r.IsExpired(_client.Now)));
            }
            else if (_attacked is null)
            {
                Assert.Equal(TrustRefusalKind.Expired, refusal.Kind);
            }
        }

        private void Check<T>(SignedMetadata<T>? trusted)
            where T : RoleMetadata
        {
            if (trusted is not null)
            {
                Assert.Contains(Convert.ToHexString(trusted.Signed.Span), _honest);
            }
        }

        /// <summary>Two new keys, both needed, of which one stands under two ids and is the one that gets stolen.</summary>
        private void Rotate(string role)
        {
            TestKey stolen = TestKey.Of($"{role} {_generation % 4} stolen");
            _repository.SetKeys(role, 2, stolen, Alias(stolen), TestKey.Of($"{role} {_generation % 4} safe"));
            _generation++;
        }

        private static TestKey Alias(TestKey key) => key.As(d => d["keytype"] = "ecdsa-sha2-nistp256");

        private byte[] Stolen(string role, long version)
        {
            System.Text.Json.Nodes.JsonObject signed = _repository.Signed[role].DeepClone().AsObject();
            signed["version"] = version;
            TestKey stolen = _repository.Signers[role][0];
            return Signing.File(signed, [stolen, Alias(stolen), TestKey.Of("attacker")]);
        }

        private byte[] Old(string role, int which)
        {
            byte[][] versions = _archive.Where(f => f.Key.EndsWith(role + ".json", StringComparison.Ordinal)).Select(f => f.Value).ToArray();
            return versions[which % versions.Length];
        }

        /// <summary>The publisher's own files are never touched: while the attacker is there, clients do not see them.</summary>
        private void Honestly(Action publish)
        {
            Dictionary<string, byte[]>? attacked = _attacked;
            Leave();
            publish();
            Archive();
            if (attacked is not null)
            {
                Attack(files =>
                {
                    foreach ((string name, byte[] file) in attacked)
                    {
                        files[name] = file;
                    }
                });
            }
        }

        private void Attack(Action<Dictionary<string, byte[]>> change)
        {
            _kept ??= new(_repository.Files, StringComparer.Ordinal);
            change(_repository.Files);
            _attacked = new(_repository.Files, StringComparer.Ordinal);
        }

        private void Leave()
        {
            if (_kept is not null)
            {
                _repository.Files.Clear();
                foreach ((string name, byte[] file) in _kept)
                {
                    _repository.Files[name] = file;
                }
            }

            _kept = null;
            _attacked = null;
        }

        private void Archive()
        {
            foreach (KeyValuePair<string, byte[]> file in _repository.Files)
            {
                if (!_archive.Contains(file))
                {
                    _archive.Add(file);
                    System.Text.Json.Nodes.JsonNode signed = System.Text.Json.Nodes.JsonNode.Parse(file.Value)!["signed"]!;
                    _honest.Add(Convert.ToHexString(Canonical.Bytes(signed)));
                }
            }
        }
    }
}
