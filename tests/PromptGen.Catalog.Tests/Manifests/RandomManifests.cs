using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Manifests;
using PromptGen.Catalog.Text;

namespace PromptGen.Catalog.Tests.Manifests;

/// <summary>Manifests of every form, with texts that a careless writer would spoil.</summary>
internal static class RandomManifests
{
    private static readonly DateTime Epoch = new(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public static Arbitrary<Manifest> All { get; } = Make();

    private static Arbitrary<Manifest> Make()
    {
        Gen<string> text = from raw in ArbMap.Default.GeneratorFor<NonNull<string>>()
                           from hostile in Gen.Elements("x", "\u0085", "\u2028", "\"", "*/", "]]>", "#", ": ", "- ", "\n", "\r\n", "\t", "\uFEFF", "😀", "null", "1.0", "yes", "\0", "\u009F", "{", "'")
                           select new string((raw.Get + hostile).Where(c => !char.IsSurrogate(c)).ToArray()) + (hostile == "😀" ? hostile : "") + "x";
        Gen<string?> textOrNone = Gen.OneOf(Gen.Constant<string?>(null), text.Select(t => (string?)t));
        Gen<ValueList<string>> texts = text.ListOf().Select(l => new ValueList<string>(l.Distinct()));
        Gen<PromptId> id = Gen.Elements("a", "b/c", "shared/house-style", "3d", "null", "on").Select(PromptText.Id);
        Gen<DateTime> time = Gen.Choose(0, int.MaxValue).Select(s => Epoch.AddSeconds(s));
        Gen<PromptVersion> number = Gen.OneOf(Gen.Choose(0, 1000).Select(p => PromptVersion.Of(1, 0, p)), Gen.Choose(0, 9).Select(p => PromptText.Version($"2.0.0-rc.{p}")));
        Gen<TestCount?> count = Gen.OneOf(Gen.Constant<TestCount?>(null), from total in Gen.Choose(0, 50) from passed in Gen.Choose(0, total) select (TestCount?)new TestCount(passed, total));
        Gen<UpstreamState> upstream = from prompt in id from release in number select new UpstreamState(prompt, release, DigestOf(release));
        Gen<ModelTest> tested = from model in text
                                 from at in time
                                 from author in textOrNone
                                 from suite in textOrNone
                                 from cases in count
                                 from notes in textOrNone
                                 from states in upstream.ListOf().Resize(3)
                                 select new ModelTest(model, at) { Author = author, Suite = suite, Count = cases, Notes = notes, Upstream = new ValueList<UpstreamState>(states) };
        Gen<StatusChange?> change = Gen.OneOf(
            Gen.Constant<StatusChange?>(null),
            from author in text from at in time from reason in text select (StatusChange?)new StatusChange(author, at, reason));
        Gen<ManifestVersion> version = from value in number
                                       from author in text
                                       from at in time
                                       from reason in Gen.OneOf(text, Gen.Elements("", " "))
                                       from status in Gen.Elements(VersionStatus.Active, VersionStatus.Deprecated, VersionStatus.Retired)
                                       from changed in change
                                       from results in tested.ListOf().Resize(3)
                                       select new ManifestVersion(value, DigestOf(value), author, at, reason, status) { StatusChange = changed, Tested = new ValueList<ModelTest>(results) };
        Gen<AcceptedFinding> accept = from code in Gen.Choose(0, 9999)
                                      from reason in text
                                      from only in Gen.OneOf(Gen.Constant<PromptVersion?>(null), number.Select(n => (PromptVersion?)n))
                                      select new AcceptedFinding($"PG{code:D4}", reason, only);
        return Arb.From(
            from description in textOrNone
            from owners in texts
            from ids in id.ListOf()
            from accepts in accept.ListOf().Resize(3)
            from versions in version.ListOf().Resize(5)
            select new Manifest
            {
                Description = description,
                Owners = owners,
                DependsOn = new ValueList<PromptId>(ids.Distinct()),
                Accepts = new ValueList<AcceptedFinding>(accepts.GroupBy(a => (a.Code, a.Version)).Select(g => g.First())),
                Versions = new ValueList<ManifestVersion>(versions.GroupBy(v => v.Version).Select(g => g.First())),
            });
    }

    private static Digest DigestOf(PromptVersion version) => Digest.OfBytes(System.Text.Encoding.UTF8.GetBytes(version.ToString()));
}
