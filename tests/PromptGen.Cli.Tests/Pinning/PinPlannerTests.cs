using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Locks;
using PromptGen.Catalog.Manifests;
using PromptGen.Cli.Pinning;
using PromptGen.Cli.Tests.Support;
using PromptGen.Templates.Text;
using Xunit;

namespace PromptGen.Cli.Tests.Pinning;

/// <summary>What holds for every catalogue and every lock, however broken either is.</summary>
public class PinPlannerTests
{
    private const string LockPath = "prompts.lock.json";
    private const int Runs = 1000;

    private static readonly string[] Ids = ["a", "b", "c/d", "gone"];
    private static readonly string[] Versions = ["0.9.0", "1.0.0-rc.1", "1.0.0", "1.1.0", "1.2.0-beta.2", "1.2.0", "2.0.0", "2.1.0-rc.1"];
    private static readonly string[] Requests =
        ["1.*", "*", "*-*", "[1.0,2.0)", "(,1.0]", "1.1", "[1.1.0]", "1.0.0", "1.1.0", "2.1.0-rc.1", "1.2.0-*", "3.*", "channel:stable", "^1.0", "1.0.0-draft+ab"];

    private static readonly Gen<Release> Releases =
        from id in Gen.Elements(Ids[..3])
        from version in Gen.Elements(Versions)
        from status in Gen.Frequency((6, Gen.Constant(VersionStatus.Active)), (1, Gen.Constant(VersionStatus.Deprecated)), (1, Gen.Constant(VersionStatus.Retired)))
        from fault in Gen.Frequency((20, Gen.Constant(Fault.None)), (1, Gen.Constant(Fault.Missing)), (1, Gen.Constant(Fault.Edited)))
        select new Release(id, version, status, fault);

    private static readonly Gen<Pin> Pins =
        from id in Gen.Frequency((12, Gen.Elements(Ids[..3])), (1, Gen.Constant("gone")))
        from request in Gen.Elements(Requests)
        from version in Gen.Frequency((8, Gen.Elements(Versions)), (1, Gen.Constant("1.3.0-draft+ab12cd34")))
        from isRight in Gen.Frequency((8, Gen.Constant(true)), (1, Gen.Constant(false)))
        from allows in Gen.Elements(true, false)
        select new Pin(id, request, version, isRight, allows);

    private static readonly Gen<(Release[] Releases, Pin[] Pins)> Cases =
        from count in Gen.Choose(0, 14)
        from releases in Releases.ListOf(count)
        from pinned in Gen.Choose(0, 3)
        from pins in Pins.ListOf(pinned)
        select (releases.GroupBy(r => (r.Id, r.Version)).Select(g => g.First()).ToArray(), pins.GroupBy(p => p.Id).Select(g => g.First()).ToArray());

    [Fact]
    public void What_update_writes_passes_in_locked_mode_and_is_not_updated_again()
    {
        int done = 0;
        Prop.ForAll(Cases.ToArbitrary(), sample =>
        {
            PromptCatalogue catalogue = Catalogue(sample.Releases);
            PinPlan update = PinPlanner.Update(catalogue, LockPath, Lock(sample.Pins, catalogue), []);
            if (!update.HasErrors)
            {
                done++;
                AssertSettled(catalogue, update);
                LockFile written = Written(update);
                Assert.Empty(PinPlanner.Update(catalogue, LockPath, written, []).Changes);
                Assert.Empty(PinPlanner.Restore(catalogue, LockPath, written, isLocked: false).Changes);
            }

            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Runs));
        Assert.True(done > Runs / 10, $"only {done} updates were made");
    }

    // Said without the planner's help: when each pin asks for something that a whole, active, stable release answers.
    [Fact]
    public void Update_is_refused_only_for_a_reason()
    {
        int done = 0;
        Prop.ForAll(Cases.ToArbitrary(), sample =>
        {
            Release[] releases = [.. sample.Releases.Select(r => r with { Fault = Fault.None, Status = VersionStatus.Active })];
            string[] answerable = ["1.*", "*", "[1.0,2.0)", "1.1"];
            Pin[] pins = [.. sample.Pins.Where(p => releases.Any(r => r.Id == p.Id && r.Version == "1.1.0")).Select((p, i) => p with { Request = answerable[(i + releases.Length) % 4], IsRight = true })];
            PromptCatalogue catalogue = Catalogue(releases);
            PinPlan update = PinPlanner.Update(catalogue, LockPath, Lock(pins, catalogue), []);

            done += pins.Length;
            Assert.Empty(update.Findings);
            Assert.Equal(pins.Length, update.Entries.Count);
            AssertSettled(catalogue, update);
            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Runs));
        Assert.True(done > Runs / 10, $"only {done} pins were updated");
    }

    [Fact]
    public void Pinning_again_changes_nothing()
    {
        int done = 0;
        Gen<((Release[] Releases, Pin[] Pins) Sample, PinArgument[] Arguments, bool Allows)> cases =
            from sample in Cases
            from texts in Gen.SubListOf("a", "b@1.*", "c/d@[1.0,2.0)", "a@*")
            from allows in Gen.Elements(true, false)
            select (sample, texts.Select(t => PinArgument.Read(t, out _)!).DistinctBy(a => a.Id).ToArray(), allows);
        Prop.ForAll(cases.ToArbitrary(), one =>
        {
            PromptCatalogue catalogue = Catalogue(one.Sample.Releases);
            PinPlan first = PinPlanner.Pin(catalogue, LockPath, Lock(one.Sample.Pins, catalogue), one.Arguments, one.Allows);
            if (!first.HasErrors)
            {
                done++;
                PinPlan second = PinPlanner.Pin(catalogue, LockPath, Written(first), one.Arguments, one.Allows);
                Assert.False(second.HasErrors);
                Assert.Empty(second.Changes);
                Assert.Equal(LockWriter.Write(first.Entries), LockWriter.Write(second.Entries));
            }

            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Runs));
        Assert.True(done > Runs / 10, $"only {done} prompts were pinned");
    }

    [Fact]
    public void What_pin_makes_of_nothing_passes_in_locked_mode()
    {
        int done = 0;
        Prop.ForAll(Cases.ToArbitrary(), sample =>
        {
            PromptCatalogue catalogue = Catalogue(sample.Releases);
            PinPlan pin = PinPlanner.Pin(catalogue, LockPath, null, [], allowPrerelease: false);
            if (!pin.HasErrors)
            {
                done += pin.Entries.Count;
                AssertSettled(catalogue, pin);
                Assert.Equal(
                    sample.Releases.Where(r => r.Status != VersionStatus.Retired && !r.Version.Contains('-', StringComparison.Ordinal)).Select(r => r.Id).Distinct().Order(StringComparer.Ordinal),
                    pin.Entries.Select(e => e.Id.Value).Order(StringComparer.Ordinal));
            }

            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Runs));
        Assert.True(done > Runs / 10, $"only {done} prompts were pinned");
    }

    // Locked mode fails exactly when the unlocked one would change something or fails too.
    [Fact]
    public void Locked_mode_fails_when_there_is_something_to_restore() =>
        Prop.ForAll(Cases.ToArbitrary(), sample =>
        {
            PromptCatalogue catalogue = Catalogue(sample.Releases);
            LockFile file = Lock(sample.Pins, catalogue);
            PinPlan locked = PinPlanner.Restore(catalogue, LockPath, file, isLocked: true);
            PinPlan open = PinPlanner.Restore(catalogue, LockPath, file, isLocked: false);

            Assert.Empty(locked.Changes);
            Assert.Equal(locked.HasErrors, open.HasErrors || open.Changes.Count > 0);
            Assert.All(locked.Findings, f => Assert.Equal(LockPath, f.Path));
            Assert.All(locked.Findings, f => Assert.True(f.Start.Line > 1, "each finding is at its pin"));
            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Runs));

    private static void AssertSettled(PromptCatalogue catalogue, PinPlan plan)
    {
        PinPlan locked = PinPlanner.Restore(catalogue, LockPath, Written(plan), isLocked: true);
        Assert.DoesNotContain(locked.Findings, f => f.Diagnostic.Severity == Templates.Diagnostics.DiagnosticSeverity.Error);
        Assert.Empty(locked.Changes);
    }

    private static PromptCatalogue Catalogue(IEnumerable<Release> releases)
    {
        var prompts = new ReleasedPrompts();
        foreach (Release release in releases)
        {
            prompts.Add(release.Id, release.Version, release.Status);
            string path = $"{release.Id}/versions/{release.Version}.prompt";
            if (release.Fault == Fault.Missing)
            {
                prompts.Files.Remove(path);
            }
            else if (release.Fault == Fault.Edited)
            {
                prompts.Files[path] += "edited\n";
            }
        }

        return prompts.Read();
    }

    private static LockFile Lock(IEnumerable<Pin> pins, PromptCatalogue catalogue) => Read(LockWriter.Write(pins.Select(p =>
    {
        PromptId id = PromptId.TryParse(p.Id)!;
        PromptVersion version = PromptVersion.TryParse(p.Version)!;
        Digest? digest = p.IsRight ? catalogue.Find(id)?.Manifest?.Manifest.Find(version)?.Digest : null;
        return new LockEntry(id, p.Request, version, digest ?? Digest.OfBytes([1]), p.Allows);
    })));

    private static LockFile Written(PinPlan plan) => Read(LockWriter.Write(plan.Entries));

    private static LockFile Read(string text)
    {
        ReadResult<LockFile> read = LockReader.Read(LockPath, SourceText.From(text));
        Assert.Empty(read.Diagnostics);
        return read.Value!;
    }

    private enum Fault
    {
        None,
        Missing,
        Edited,
    }

    private sealed record Release(string Id, string Version, VersionStatus Status, Fault Fault);

    private sealed record Pin(string Id, string Request, string Version, bool IsRight, bool Allows);
}
