using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using PromptGen.Channels.Selection;
using Xunit;

namespace PromptGen.Channels.Tests.Selection;

public partial class SplitTests
{
    private static readonly Func<int> NoRoll = () => throw new InvalidOperationException("chance was asked");

    /// <summary>The published vectors of MurmurHash3 for x86 with 32 bits.</summary>
    [Theory]
    [InlineData("", 0u, 0u)]
    [InlineData("", 1u, 0x514E28B7u)]
    [InlineData("", 0xFFFFFFFFu, 0x81F16F39u)]
    [InlineData("FFFFFFFF", 0u, 0x76293B50u)]
    [InlineData("21436587", 0u, 0xF55B516Bu)]
    [InlineData("21436587", 0x5082EDEEu, 0x2362F9DEu)]
    [InlineData("214365", 0u, 0x7E4A8634u)]
    [InlineData("2143", 0u, 0xA0F7B07Au)]
    [InlineData("21", 0u, 0x72661CF4u)]
    [InlineData("00000000", 0u, 0x2362F9DEu)]
    [InlineData("000000", 0u, 0x85F0B427u)]
    [InlineData("0000", 0u, 0x30F4C306u)]
    [InlineData("00", 0u, 0x514E28B7u)]
    public void TheHashIsMurmur3(string bytes, uint seed, uint hash) => Assert.Equal(hash, Murmur3.Hash(Convert.FromHexString(bytes), seed));

    [Theory]
    [InlineData("aaaa", 0x5A97808Au)]
    [InlineData("aaa", 0x283E0130u)]
    [InlineData("aa", 0x5D211726u)]
    [InlineData("a", 0x7FA09EA6u)]
    [InlineData("abcd", 0xF0478627u)]
    [InlineData("Hello, world!", 0x24884CBAu)]
    [InlineData("ππππππππ", 0xD58063C1u)]
    [InlineData("The quick brown fox jumps over the lazy dog", 0x2FA826CDu)]
    public void TheHashOfTextIsMurmur3(string text, uint hash) => Assert.Equal(hash, Murmur3.Hash(Encoding.UTF8.GetBytes(text), 0x9747B28C));

    [Fact]
    public void TheBucketsAreTheDocumentedOnes()
    {
        MatchCollection vectors = Vector().Matches(File.ReadAllText(Path.Combine(RepositoryFolder(), "docs", "splits.md")));

        Assert.True(vectors.Count >= 9);
        Assert.All(vectors, v => Assert.Equal(
            int.Parse(v.Groups[5].Value, CultureInfo.InvariantCulture),
            SplitBucket.Of(SplitBucket.Group(v.Groups[1].Value, v.Groups[2].Value, v.Groups[3].Value), v.Groups[4].Value)));
        Assert.Equal(183, SplitBucket.Of(SplitBucket.Group("stable", "support-bot", "tone-1"), new string('x', 300)));
    }

    [Fact]
    public void EveryKeyHasABucketAndAnArmWithWeight() =>
        Prop.ForAll(Weights().ToArbitrary(), ArbMap.Default.ArbFor<string>(), (weights, key) =>
        {
            Split split = Of("s", weights);
            int bucket = SplitBucket.Of("c/p/s", key ?? "");
            SplitArm arm = split.ArmOf("c", "p", key ?? "", NoRoll);
            int before = split.Arms.TakeWhile(a => !ReferenceEquals(a, arm)).Sum(a => a.PerMille);

            Assert.InRange(bucket, 1, 1000);
            Assert.InRange(bucket, before + 1, before + arm.PerMille);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void TheArmsGetTheirShareOfTheBucketsExactlyAndOfKeysNearly()
    {
        Split split = Of("s", 700, 0, 250, 50);
        int[] buckets = new int[4];
        for (int bucket = 1; bucket <= 1000; bucket++)
        {
            buckets[Place(split, Random(split, bucket))]++;
        }

        int[] keys = new int[4];
        for (int i = 0; i < 100_000; i++)
        {
            keys[Place(split, split.ArmOf("c", "p", "user-" + i.ToString(CultureInfo.InvariantCulture), NoRoll))]++;
        }

        Assert.Equal([700, 0, 250, 50], buckets);
        Assert.InRange(keys[0], 69_000, 71_000);
        Assert.Equal(0, keys[1]);
        Assert.InRange(keys[2], 24_300, 25_700);
        Assert.InRange(keys[3], 4_600, 5_400);

        static SplitArm Random(Split split, int bucket) => Split.Create(split.Id, split.Arms, 0, isRandomWithoutKey: true, out _)!.ArmOf("c", "p", null, () => bucket);
    }

    [Fact]
    public void TheArmThatGrowsKeepsAllItsKeys() =>
        Prop.ForAll(Gen.Choose(0, 1000).Two().ToArbitrary(), ArbMap.Default.ArbFor<NonNull<string>>(), (firsts, key) =>
        {
            (int less, int more) = (Math.Min(firsts.Item1, firsts.Item2), Math.Max(firsts.Item1, firsts.Item2));
            int before = Place(Of("s", less, 1000 - less), key.Get);
            int after = Place(Of("s", more, 1000 - more), key.Get);

            Assert.True(before == 1 || after == 0);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void ANewIdDealsAllKeysAnew()
    {
        Split one = Of("one", 500, 500);
        Split two = Of("two", 500, 500);

        int together = Enumerable.Range(0, 10_000).Count(i => Place(one, $"user-{i}") == Place(two, $"user-{i}"));

        Assert.InRange(together, 4_700, 5_300);
    }

    [Fact]
    public void WithoutAKeyTheDefaultServesAndChanceOnlyWhenTheSplitSaysSo()
    {
        SplitArm[] arms = Of("s", 600, 400).Arms.ToArray();
        Split fixedly = Split.Create("s", arms, 1, isRandomWithoutKey: false, out _)!;
        Split randomly = Split.Create("s", arms, 1, isRandomWithoutKey: true, out _)!;

        Assert.Same(arms[1], fixedly.ArmOf("c", "p", null, NoRoll));
        Assert.Same(arms[0], randomly.ArmOf("c", "p", null, () => 600));
        Assert.Same(arms[1], randomly.ArmOf("c", "p", null, () => 601));
        Assert.Same(fixedly.ArmOf("c", "p", "k", NoRoll), randomly.ArmOf("c", "p", "k", NoRoll));
    }

    [Theory]
    [InlineData("", new[] { 500, 500 }, 0, "a split needs an id")]
    [InlineData("s", new[] { 1000 }, 0, "a split needs two arms or more")]
    [InlineData("s", new int[0], 0, "a split needs two arms or more")]
    [InlineData("s", new[] { 500, 499 }, 0, "the arms of a split weigh 1000 together, not 999")]
    [InlineData("s", new[] { 500, 501 }, 0, "the arms of a split weigh 1000 together, not 1001")]
    [InlineData("s", new[] { -1, 1001 }, 0, "the arm '1.0.0' weighs -1; an arm weighs 0 to 1000")]
    [InlineData("s", new[] { 500, 500 }, 2, "one of a split's arms has to be the default")]
    [InlineData("s", new[] { 500, 500 }, -1, "one of a split's arms has to be the default")]
    public void ASplitThatDoesNotAddUpIsNone(string id, int[] weights, int defaultArm, string problem)
    {
        Assert.Null(Split.Create(id, Arms(weights), defaultArm, isRandomWithoutKey: false, out string found));
        Assert.Equal(problem, found);
    }

    internal static Split Of(string id, params int[] weights)
    {
        Split? split = Split.Create(id, Arms(weights), 0, isRandomWithoutKey: false, out string problem);
        Assert.Equal("", problem);
        return split!;
    }

    internal static Gen<int[]> Weights() =>
        from borders in Gen.Choose(0, 1000).NonEmptyListOf()
        let sorted = (int[])[0, .. borders.Order(), 1000]
        select sorted.Skip(1).Zip(sorted, static (end, start) => end - start).ToArray();

    internal static VersionReference Version(int number) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{number + 1}.0.0"), new string('a', 64), new string('b', 64), 100);

    private static SplitArm[] Arms(int[] weights) => weights.Select((w, i) => new SplitArm(Version(i), w)).ToArray();

    private static int Place(Split split, string key) => Place(split, split.ArmOf("c", "p", key, NoRoll));

    private static int Place(Split split, SplitArm arm) => split.Arms.ToList().IndexOf(arm);

    internal static string RepositoryFolder()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "PromptGen.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new DirectoryNotFoundException("the repository's folder");
    }

    [GeneratedRegex("^\\| `([^`]*)` \\| `([^`]*)` \\| `([^`]*)` \\| `([^`]*)` \\| ([0-9]+) \\|$", RegexOptions.Multiline)]
    private static partial Regex Vector();
}
