using System.Linq;
using PromptGen.Catalog.Text;
using PromptGen.Repository.Documents;
using PromptGen.Templates.Json;

namespace PromptGen.Repository.Shards;

/// <summary>Several versions, each for a part of the keys.</summary>
/// <param name="Id">What tells this experiment from others: it decides which keys are dealt together.</param>
/// <param name="Arms">The arms in order; their weights add up to 1,000.</param>
/// <param name="Default">The place of the arm for calls without a key.</param>
/// <param name="IsRandom">Whether such calls get any arm by its weight instead.</param>
public sealed record PointerSplit(string Id, ValueList<PointerArm> Arms, int Default, bool IsRandom)
{
    private const int MostArms = 100;

    internal JsonValue ToJson() => JsonValue.ObjectOf(
        ("id", JsonValue.Of(Id)),
        ("arms", JsonValue.ListOf(Arms.Select(a => JsonValue.ObjectOf(("weight", JsonValue.Of(a.Weight)), ("version", a.Version.ToJson()))))),
        ("default", JsonValue.Of(Default)),
        ("random", JsonValue.Of(IsRandom)));

    internal static PointerSplit Read(JsonValue value)
    {
        JsonMembers split = JsonMembers.Open(value, "a split", "id", "arms", "default", "random");
        PointerSplit read = new(
            split.Text("id"),
            new ValueList<PointerArm>(split.List("arms", MostArms).Select(a => JsonMembers.Open(a, "an arm", "weight", "version")).Select(a => new PointerArm(a.Int("weight", 0, 1000), PointerVersion.Read(a.Get("version"))))),
            split.Int("default", 0, MostArms),
            Fields.Bool(split, "random"));
        return read.Arms.Count >= 2 && read.Default < read.Arms.Count && read.Arms.Sum(a => a.Weight) == 1000
            ? read
            : throw value.Refuse("a split has two arms or more, whose weights add up to 1000, and one of them is the default");
    }
}
