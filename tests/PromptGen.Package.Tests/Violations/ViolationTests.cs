using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PromptGen.Package.Tests.Support;

namespace PromptGen.Package.Tests.Violations;

/// <summary>Every error that a build can report, planted into applications that have the package from a feed: each is said once, at its place, and ends the build, whatever is switched off.</summary>
[Collection(ConsumerCollection.Name)]
public sealed class ViolationTests(PackageFeed feed)
{
    [Fact]
    public void Every_error_of_the_table_is_planted_or_named_as_one_that_no_build_reports()
    {
        string[] errors = [.. File.ReadLines(Repository.Source("docs/diagnostics/README.md")).Where(l => l.StartsWith("| [PG", StringComparison.Ordinal) && l.EndsWith("| error |", StringComparison.Ordinal)).Select(l => l[3..9])];

        IEnumerable<string> planted = PlantedProjects.All.SelectMany(p => p.Expected).Select(e => e.Code);

        Assert.Equal(errors, planted.Concat(PlantedProjects.OfTheTool).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_planted_error_is_reported_once_at_its_place_and_fails_the_build(bool isSwitchedOff)
    {
        (PlantedProject Planted, TestProject Project)[] cases = [.. PlantedProjects.All.Select(planted => (planted, Make(planted, isSwitchedOff)))];
        BuildLog log = feed.Build(BuildingAll(cases), "Release");

        Assert.Equal(1, log.ExitCode);
        string[] expected = [.. cases.SelectMany(c => c.Planted.Expected.Select(e => $"{c.Planted.Name}: {e.Code}")).Order(StringComparer.Ordinal)];
        string[] said = [.. cases.SelectMany(c => Errors(log, c.Planted, c.Project).Select(f => $"{c.Planted.Name}: {f.Code}")).Order(StringComparer.Ordinal)];
        Assert.True(expected.SequenceEqual(said), $"missing: {string.Join(", ", expected.Except(said))}; too much: {string.Join(", ", said.Except(expected))}\n{log.Text}");
        string[] misplaced = [.. cases.SelectMany(c => c.Planted.Expected.Select(e => Misplaced(e, Errors(log, c.Planted, c.Project).Single(f => f.Code == e.Code), c.Project))).OfType<string>()];
        Assert.True(misplaced.Length == 0, string.Join('\n', misplaced));
        Assert.All(cases, c => Assert.False(Directory.Exists(c.Project["bin"]) && Directory.EnumerateFiles(c.Project["bin"], "App.dll", SearchOption.AllDirectories).Any()));
    }

    private static IEnumerable<BuildFinding> Errors(BuildLog log, PlantedProject planted, TestProject project) =>
        log.Of(project).Where(f => f.Severity == "error" && !planted.Consequences.Contains(f.Code));

    // What is wrong with a finding's place; null when nothing is.
    private string? Misplaced(PlantedError expected, BuildFinding finding, TestProject project)
    {
        string file = expected.File.StartsWith(':') ? Path.Combine(feed.Root, "packages", "promptgen", feed.Version, "buildTransitive", expected.File[1..]) : project[expected.File];
        return Path.TrimEndingDirectorySeparator(finding.File) != file || finding.Place.Count < 2 ? $"{finding.Code} is in '{finding.File}', not in '{file}'"
            : expected.Span.Length > 0 && finding.Span != expected.Span ? $"{finding.Code} is at '{finding.Span}', not at '{expected.Span}'"
            : null;
    }

    // What people set to get rid of errors.
    private TestProject Make(PlantedProject planted, bool isSwitchedOff)
    {
        string codes = string.Join(';', planted.Expected.Select(e => e.Code));
        string switches = isSwitchedOff
            ? $"<PropertyGroup><RunAnalyzers>false</RunAnalyzers><NoWarn>$(NoWarn);{codes}</NoWarn><TreatWarningsAsErrors>false</TreatWarningsAsErrors><WarningsNotAsErrors>{codes}</WarningsNotAsErrors></PropertyGroup>"
            : "";
        TestProject project = feed.Add("net10.0", planted.Body + switches, name: planted.File);
        planted.Plant(project);
        return isSwitchedOff
            ? project.Write(".globalconfig", "is_global = true\n" + string.Concat(planted.Expected.Select(e => $"dotnet_diagnostic.{e.Code}.severity = none\n")))
            : project;
    }

    // One run of MSBuild for all of them, whatever comes of each.
    private TestProject BuildingAll(IEnumerable<(PlantedProject Planted, TestProject Project)> cases)
    {
        string items = string.Concat(cases.Select(c => $"<Case Include=\"{c.Project.File}\" AdditionalProperties=\"{c.Planted.Properties}\" />"));
        return feed.Add("net10.0", "", hasPackage: false).Write("App.csproj", $"""
            <Project DefaultTargets="Build">
              <ItemGroup>{items}</ItemGroup>
              <Target Name="Build">
                <MSBuild Projects="@(Case)" Targets="Restore" Properties="IsRestoring=true" />
                <MSBuild Projects="@(Case)" Targets="Build" ContinueOnError="true" />
              </Target>
            </Project>
            """);
    }
}
