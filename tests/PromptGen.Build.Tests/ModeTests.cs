using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Build.Tests.Support;

namespace PromptGen.Build.Tests;

/// <summary>In which builds pins have to be what they ask for, and in which drafts may be compiled.</summary>
[Collection(BuildCollection.Name)]
public sealed class ModeTests(BuildFolder builds)
{
    [Fact]
    public void Locked_mode_is_on_in_CI_builds_and_follows_its_property()
    {
        (string Expected, TestProject Project)[] cases =
        [
            ("", Unmet("by-hand")),
            ("error PG1031", Unmet("ci", ("CI", "true"))),
            ("error PG1031", Unmet("continuous", ("ContinuousIntegrationBuild", "true"))),
            ("error PG1031", Unmet("locked", ("PromptGenLockedMode", "true"))),
            ("", Unmet("unlocked", ("CI", "true"), ("PromptGenLockedMode", "false"))),
        ];
        string[] before = [.. cases.Select(c => c.Project.Everything())];
        BuildLog log = builds.BuildAll(cases.Select(c => c.Project));

        Assert.Equal(cases.Select(c => c.Expected), cases.Select(c => string.Join(' ', log.CodesOf(c.Project))));
        Assert.Equal(before, cases.Select(c => c.Project.Everything()));
    }

    [Fact]
    public void Where_only_pins_may_be_compiled_no_property_gets_drafts_in()
    {
        (string Expected, TestProject Project)[] cases =
        [
            ("", WithDrafts("debug", ("Configuration", "Debug"))),
            ("", WithDrafts("own", ("Configuration", "Own"))),
            ("the configuration is Release", WithDrafts("release", ("Configuration", "Release"))),
            ("this is a CI build", WithDrafts("ci", ("CI", "true"))),
            ("the build is in locked mode", WithDrafts("locked", ("PromptGenLockedMode", "true"))),
            ("the build makes a package", WithDrafts("package", ("_IsPacking", "true"))),
            ("the build makes a package", WithDrafts("package-on-build", ("GeneratePackageOnBuild", "true"))),
            ("the build is published", WithDrafts("published", ("_IsPublishing", "true"))),
        ];
        BuildLog log = builds.BuildAll(cases.Select(c => c.Project));

        foreach ((string expected, TestProject project) in cases)
        {
            IEnumerable<BuildFinding> found = log.Of(project);
            Assert.True(expected.Length == 0 ? !found.Any() : found.Single().Code == "PG1042" && found.Single().Message.Contains(expected, StringComparison.Ordinal), log.Text);
        }
    }

    // Warnings are errors for the compiler in many projects; the inner loop goes on all the same.
    [Fact]
    public void A_draft_in_use_does_not_fail_a_build_that_takes_warnings_for_errors()
    {
        TestProject project = builds.Add("drafts-strict", ("TreatWarningsAsErrors", "true")).Usual().Edit("prompts/greeting/greeting.prompt", "Hi", "Hey");
        BuildLog log = builds.Build(project);

        Assert.Equal(["warning PG1041"], log.CodesOf(project));
        Assert.Equal(0, log.ExitCode);
    }

    [Theory]
    [InlineData("Pack")]
    [InlineData("Publish")]
    public void What_may_hold_drafts_is_neither_packed_nor_published(string target)
    {
        TestProject project = builds.Add("by-target-" + target, ("PackageId", "Acme.App")).Usual();
        BuildLog log = builds.Build(project, "-t:" + target);

        Assert.Equal(["error PG1042"], log.CodesOf(project));
        log = builds.Build(project, "-t:" + target, "-p:PromptGenUseDrafts=false");
        Assert.True(log.ExitCode == 0, log.Text);
    }

    private TestProject WithDrafts(string name, params (string Name, string Value)[] properties) => builds.Add("drafts-" + name, [("PromptGenUseDrafts", "true"), .. properties]).Usual();

    private TestProject Unmet(string name, params (string Name, string Value)[] properties) =>
        builds.Add("locked-" + name, [("PromptGenUseDrafts", "false"), .. properties]).Usual().Pin("greeting", "1.1.0", "[1.0,1.1)");
}
