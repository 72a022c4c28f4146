using System;
using System.Collections.Generic;

namespace PromptGen.Channels.Selection;

/// <summary>
/// Several versions, each for a part of the keys. The arms stand in order: the first has the lowest buckets. Weights may change while the
/// id stays, and then only keys at the moved borders change their version; a new experiment takes a new id, which deals all keys anew.
/// </summary>
internal sealed class Split
{
    private Split(string id, IReadOnlyList<SplitArm> arms, int defaultArm, bool isRandomWithoutKey)
    {
        Id = id;
        Arms = arms;
        DefaultArm = defaultArm;
        IsRandomWithoutKey = isRandomWithoutKey;
    }

    /// <summary>What tells this experiment from others.</summary>
    public string Id { get; }

    /// <summary>The arms in order; their weights add up to 1,000.</summary>
    public IReadOnlyList<SplitArm> Arms { get; }

    /// <summary>The arm, by its place, for who gives no key.</summary>
    public int DefaultArm { get; }

    /// <summary>Whether who gives no key gets any arm by its weight, each time anew, in place of the default.</summary>
    public bool IsRandomWithoutKey { get; }

    /// <summary>Makes a split.</summary>
    /// <param name="id">What tells this experiment from others.</param>
    /// <param name="arms">The arms in order.</param>
    /// <param name="defaultArm">The arm, by its place, for who gives no key.</param>
    /// <param name="isRandomWithoutKey">Whether who gives no key gets any arm by its weight.</param>
    /// <param name="problem">What is wrong; empty when nothing is.</param>
    /// <returns>The split; null when something is wrong.</returns>
    public static Split? Create(string id, IReadOnlyList<SplitArm> arms, int defaultArm, bool isRandomWithoutKey, out string problem)
    {
        problem = Problem(id, arms, defaultArm);
        return problem.Length == 0 ? new Split(id, arms, defaultArm, isRandomWithoutKey) : null;
    }

    /// <summary>The arm of a key.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="prompt">The prompt.</param>
    /// <param name="key">The key; null for none.</param>
    /// <param name="roll">Gives a bucket from 1 to 1,000 by chance; asked only without a key and when the split wants chance.</param>
    public SplitArm ArmOf(string channel, string prompt, string? key, Func<int> roll) => Arms[PlaceOf(SplitBucket.Group(channel, prompt, Id), key, roll)];

    /// <summary>The place of the arm of a key.</summary>
    /// <param name="group">What is hashed before the key: <see cref="SplitBucket.Group"/> of the channel, the prompt and <see cref="Id"/>.</param>
    /// <param name="key">The key; null for none.</param>
    /// <param name="roll">Gives a bucket from 1 to 1,000 by chance; asked only without a key and when the split wants chance.</param>
    public int PlaceOf(string group, string? key, Func<int> roll) =>
        key is not null ? At(SplitBucket.Of(group, key))
        : IsRandomWithoutKey ? At(roll())
        : DefaultArm;

    /// <summary>The place of the arm that has a bucket.</summary>
    private int At(int bucket)
    {
        int arm = 0;
        for (int border = Arms[0].PerMille; bucket > border && arm < Arms.Count - 1; border += Arms[arm].PerMille)
        {
            arm++;
        }

        return arm;
    }

    private static string Problem(string id, IReadOnlyList<SplitArm> arms, int defaultArm)
    {
        if (id.Length == 0)
        {
            return "a split needs an id";
        }

        if (arms.Count < 2)
        {
            return "a split needs two arms or more";
        }

        if (defaultArm < 0 || defaultArm >= arms.Count)
        {
            return "one of a split's arms has to be the default";
        }

        long sum = 0;
        foreach (SplitArm arm in arms)
        {
            if (arm.PerMille is < 0 or > SplitBucket.Count)
            {
                return FormattableString.Invariant($"the arm '{arm.Version.Version}' weighs {arm.PerMille}; an arm weighs 0 to {SplitBucket.Count}");
            }

            sum += arm.PerMille;
        }

        return sum == SplitBucket.Count ? "" : FormattableString.Invariant($"the arms of a split weigh {SplitBucket.Count} together, not {sum}");
    }
}
