using System;
using System.Linq;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Rules;
using PromptGen.Templates.Diagnostics;
using Xunit;

namespace PromptGen.Catalog.Tests.Rules;

public class RuleSeveritiesTests
{
    private const string Set = "dotnet_diagnostic.PG1003.severity = ";

    [Theory]
    [InlineData("is_global = true\n" + Set + "error", DiagnosticSeverity.Error)]
    [InlineData("is_global = true\r\n" + Set + "suggestion # why\r\n", DiagnosticSeverity.Info)]
    [InlineData("is_global=TRUE\n" + Set + "Warning ; why", DiagnosticSeverity.Warning)]
    [InlineData("is_global = true\n" + Set + "none", null)]
    [InlineData("is_global = true\n" + Set + "silent", null)]
    [InlineData("is_global = true\n" + Set + "none\n" + Set + "default", DiagnosticSeverity.Warning)]
    [InlineData("is_global = true\n" + Set + "loud", DiagnosticSeverity.Warning)]
    [InlineData("is_global = true\n# " + Set + "none", DiagnosticSeverity.Warning)]
    [InlineData("is_global = true\n[*.cs]\n" + Set + "none", DiagnosticSeverity.Warning)]
    [InlineData("is_global = false\n" + Set + "none", DiagnosticSeverity.Warning)]
    [InlineData(Set + "none", DiagnosticSeverity.Warning)]
    [InlineData("= \n=x\ndotnet_diagnostic..severity = none\nis_global = true", DiagnosticSeverity.Warning)]
    public void AWarningIsWhatTheProjectMakesOfIt(string text, DiagnosticSeverity? expected) =>
        Assert.Equal(expected, Read(("rules.editorconfig", text)).Apply(Finding(CatalogueCodes.UnlistedVersionFile, DiagnosticSeverity.Warning))?.Diagnostic.Severity);

    [Fact]
    public void AnErrorIsNoMatterOfSettings()
    {
        CatalogueDiagnostic finding = Finding(CatalogueCodes.LockDigestMismatch, DiagnosticSeverity.Error);

        Assert.Same(finding, Read((".globalconfig", "dotnet_diagnostic.PG1022.severity = none")).Apply(finding));
    }

    [Theory]
    [InlineData("none", "error", DiagnosticSeverity.Error)]
    [InlineData("global_level = 101\n" + Set + "none", "error", null)]
    public void AFileCalledGlobalconfigComesBeforeOthersOfALowerLevel(string other, string own, DiagnosticSeverity? expected)
    {
        string text = other.Contains('\n', StringComparison.Ordinal) ? other : Set + other;
        RuleSeverities severities = Read(("src/.globalconfig", Set + own), ("package/PromptGen.globalconfig", "is_global = true\n" + text));

        Assert.Equal(expected, severities.Apply(Finding(CatalogueCodes.UnlistedVersionFile, DiagnosticSeverity.Warning))?.Diagnostic.Severity);
    }

    [Fact]
    public void WhatNobodySpeaksOfStays()
    {
        CatalogueDiagnostic[] findings = [Finding(CatalogueCodes.UnlistedVersionFile, DiagnosticSeverity.Warning), Finding(CatalogueCodes.DeprecatedPin, DiagnosticSeverity.Warning)];

        Assert.Equal(findings, RuleSeverities.Default.Apply(findings));
        Assert.Equal([CatalogueCodes.DeprecatedPin], Read((".globalconfig", Set + "none")).Apply(findings).Select(f => f.Diagnostic.Code));
    }

    private static RuleSeverities Read(params (string Path, string Text)[] files) => RuleSeverities.Read(files);

    private static CatalogueDiagnostic Finding(string code, DiagnosticSeverity severity) => CatalogueDiagnostic.OfFile("a", code, "m", severity);
}
