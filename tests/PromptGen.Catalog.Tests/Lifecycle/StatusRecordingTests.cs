using System;
using System.Linq;
using PromptGen.Catalog.Lifecycle;
using PromptGen.Catalog.Manifests;
using Xunit;

namespace PromptGen.Catalog.Tests.Lifecycle;

public class StatusRecordingTests
{
    private static readonly StatusChange Change = new("ana", GovernedCatalogue.Day(9).AddMilliseconds(1), "Too long");

    [Fact]
    public void AStatusComesWithWhoWhenAndWhyAndChangesNothingElse()
    {
        Manifest before = Greeting();
        Manifest after = StatusRecording.Change(before, PromptText.Version("1.0.0"), VersionStatus.Deprecated, Change);

        Assert.Equal(before.Versions[0] with { Status = VersionStatus.Deprecated, StatusChange = Change with { Time = GovernedCatalogue.Day(9) } }, after.Versions[0]);
        Assert.Equal(before.Versions.Skip(1), after.Versions.Skip(1));
        Assert.Equal(before, after with { Versions = before.Versions });
    }

    [Fact]
    public void AStatusThatItHasAlreadyIsNoChange()
    {
        Manifest manifest = Greeting();

        Assert.Same(manifest, StatusRecording.Change(manifest, PromptText.Version("1.0.0"), VersionStatus.Active, Change));
    }

    [Theory]
    [InlineData("2.0.0", "ana", "why")]
    [InlineData("1.0.0", " ", "why")]
    [InlineData("1.0.0", "ana", "")]
    public void WhatCannotBeRecordedIsRefused(string version, string author, string reason) => Assert.Throws<ArgumentException>(
        () => StatusRecording.Change(Greeting(), PromptText.Version(version), VersionStatus.Retired, new StatusChange(author, GovernedCatalogue.Day(1), reason)));

    private static Manifest Greeting() =>
        new GovernedCatalogue().Release("greeting", "1.0.0", 1).Release("greeting", "1.1.0", 2).Read().Find(PromptText.Id("greeting"))!.Manifest!.Manifest;
}
