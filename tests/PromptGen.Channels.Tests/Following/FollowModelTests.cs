using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using FsCheck;
using FsCheck.Fluent;
using PromptGen.Channels.Tests.Following.Support;
using PromptGen.Channels.Tests.Support;
using PromptGen.Channels.Trust.Transport;
using Xunit;

namespace PromptGen.Channels.Tests.Following;

/// <summary>
/// Random sequences of what a publisher, an attacker, a network, a disk and an application do. The attacker serves files of any older state
/// and garbage. Whatever happens, both prompts come from one state, what is served does not get older, and what the publisher says is served as soon as nobody is in the way.
/// </summary>
public class FollowModelTests
{
    private static readonly string[] Ids = ["other", "support-bot"];

    [Fact]
    public void WhateverHappensWholeStatesAreServedAndNoOlderOnes() => Run(Config.QuickThrowOnFailure);

    // The same sequences each time: what others come by is left to chance.
    [Fact]
    public void TheSequencesComeByWhatTheyAreAbout()
    {
        Dictionary<string, int> happened = Run(Config.QuickThrowOnFailure.WithReplay(20_261_122, 1));

        Assert.All((string[])["refused", "served", "restarted from what was kept", "restarted with a full disk"], what => Assert.True(happened.GetValueOrDefault(what) > 3, $"{what}: {happened.GetValueOrDefault(what)}"));
    }

    private static Dictionary<string, int> Run(Config config)
    {
        Dictionary<string, int> happened = new(StringComparer.Ordinal);
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), actions =>
        {
            Play play = new(happened);
            foreach (byte action in actions)
            {
                play.Do(action).GetAwaiter().GetResult();
            }

            play.End().GetAwaiter().GetResult();
        }).Check(config.WithMaxTest(60).WithEndSize(50));
        return happened;
    }

    private sealed class Play
    {
        private readonly Dictionary<string, int> _happened;
        private readonly Publisher _publisher = new() { Shards = 2 };
        private readonly MemoryDisk _disk = new();
        private readonly List<Dictionary<string, byte[]>> _past = [];
        private readonly Follow _follow;
        private int _published;
        private int _served;
        private int _kept;

        public Play(Dictionary<string, int> happened)
        {
            _happened = happened;
            Publish();
            _follow = new Follow(_publisher, new App(Ids), _disk);
        }

        public async Task Do(byte action)
        {
            switch (action % 8)
            {
                case 0 or 1:
                    Publish();
                    break;
                case 2:
                    _follow.Feed.IsDown = !_follow.Feed.IsDown;
                    break;
                case 3:
                    Dictionary<string, byte[]> old = _past[action / 8 % _past.Count];
                    _follow.Feed.Answer = name => old.TryGetValue(name, out byte[]? file) ? FetchedFile.Of(file) : null;
                    break;
                case 4:
                    _follow.Feed.Answer = name => (name.Length + action) % 3 == 0 ? FetchedFile.Of("{}"u8.ToArray()) : null;
                    break;
                case 5:
                    _follow.Feed.Answer = null;
                    _disk.IsFull = action > 100;
                    break;
                case 6:
                    _follow.Now += TimeSpan.FromHours(action);
                    await Restart();
                    break;
                default:
                    _follow.Now += TimeSpan.FromMinutes(action);
                    await Poll();
                    break;
            }
        }

        public async Task End()
        {
            _follow.Feed.IsDown = false;
            _follow.Feed.Answer = null;
            _disk.IsFull = false;
            await Poll();
            Assert.Equal((_published, null), (_served, _follow.Status.LastFailure));
            _follow.Feed.IsDown = true;
            await Restart();
            Assert.Equal(_published, _served);
        }

        private void Publish()
        {
            _published++;
            foreach (string id in Ids)
            {
                _publisher.Point(App.Version(FormattableString.Invariant($"1.1.{_published}"), id));
            }

            _publisher.Publish();
            _past.Add(_publisher.Files.ToDictionary(f => f.Key, f => f.Value));
        }

        private async Task Poll()
        {
            string? failure = await _follow.Refresh();
            Look(_served);
            Count(failure is null ? "served" : "refused");
            if (failure is null && !_follow.Feed.IsDown && _follow.Feed.Answer is null)
            {
                Assert.Equal(_published, _served);
            }

            if (_follow.Status.CacheProblem is null && failure is null)
            {
                _kept = _served;
            }
        }

        private async Task Restart()
        {
            Count(_disk.IsFull ? "restarted with a full disk" : "restarted from what was kept");
            await _follow.Restarted();
            _served = 0;
            Look(_kept);
        }

        private void Look(int least)
        {
            string text = Assert.Single(Ids.Select(id => _follow.App.Render(id)).Distinct());
            _served = text == App.Baked ? 0 : int.Parse(text.Split('.')[2], CultureInfo.InvariantCulture);
            Assert.InRange(_served, least, _published);
        }

        private void Count(string what) => _happened[what] = _happened.GetValueOrDefault(what) + 1;
    }
}
