using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PromptGen.Build.Tests.Support;

namespace PromptGen.Build.Tests;

/// <summary>What makes a build fail, whatever the project tells analyzers and the compiler: real builds of real projects outside the repository.</summary>
[Collection(BuildCollection.Name)]
public sealed class EnforcementTests(BuildFolder builds)
{
    // What people set to get rid of errors, with the codes for {0}.
    private static readonly Dictionary<string, (string Name, string Value)[]> Switches = new()
    {
        ["nothing"] = [],
        ["no-analyzers"] = [("RunAnalyzers", "false")],
        ["no-warn"] = [("NoWarn", "$(NoWarn);{0}")],
        ["not-as-errors"] = [("TreatWarningsAsErrors", "false"), ("WarningsNotAsErrors", "{0}")],
        ["global-config"] = [],
    };

    // A pin, a file, and a body: each goes another way through the task.
    private static readonly string[] Switched = ["version-gone", "edited", "template"];

    [Fact]
    public void Every_violation_fails_the_build_once_whatever_is_switched_off()
    {
        var cases = (
            from violation in Violations.All
            from name in Switches.Keys
            where name == "nothing" || Switched.Contains(violation.Name)
            select (Violation: violation, Project: Project(violation.Name + "-" + name, name, violation.Codes), Switch: name)).ToList();
        cases.ForEach(c => c.Violation.Plant(c.Project));
        TestProject sound = Project("sound", "nothing", []);
        BuildLog log = builds.BuildAll([.. cases.Select(c => c.Project), sound]);

        Assert.Empty(log.CodesOf(sound));
        Assert.Equal(Violations.All.Count + (Switched.Length * (Switches.Count - 1)), cases.Count);
        foreach ((Violation violation, TestProject project, string name) in cases)
        {
            Assert.True(violation.Codes.Select(c => "error " + c).Order().SequenceEqual(log.CodesOf(project).Order()), $"{violation.Name} with {name}:\n{log.Text}");
            Assert.False(File.Exists(project["bin/Release/net10.0/App.dll"]));
        }
    }

    [Fact]
    public void A_prompt_that_is_used_and_not_pinned_is_an_error_where_it_is_used_whatever_is_switched_off()
    {
        (string Switch, TestProject Project)[] cases = [.. Switches.Keys.Select(name => (name, Project("unpinned-" + name, name, ["PG1040"])))];
        foreach ((_, TestProject project) in cases)
        {
            project.Release("billing/refund", "---\n---\nRefund\n").Write("More.cs", "namespace Acme;\n\n#pragma warning disable PG1040\npublic static class More\n{\n    public static string Text() => Prompts.Billing.Refund.Render();\n}\n");
        }

        BuildLog log = builds.BuildAll(cases.Select(c => c.Project));
        foreach ((string name, TestProject project) in cases)
        {
            Assert.True(log.CodesOf(project).SequenceEqual(["error PG1040"]), $"{name}:\n{log.Text}");
            BuildFinding finding = log.Of(project).Single();
            Assert.Equal(project["More.cs"], finding.File);
            Assert.Equal([6, 36], finding.Place.Take(2));
            Assert.Contains("'promptgen pin billing/refund'", finding.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_failing_build_says_so_by_its_exit_code_and_at_the_place()
    {
        TestProject project = Project("alone", "nothing", []);
        Violation violation = Violations.All.Single(v => v.Name == "template");
        violation.Plant(project);
        BuildLog log = builds.Build(project, "-c", "Release");

        Assert.Equal(1, log.ExitCode);
        BuildFinding finding = Assert.Single(log.Findings);
        Assert.Equal((project[violation.File], "error", "PG2003"), (finding.File, finding.Severity, finding.Code));
        Assert.Equal(violation.Span, finding.Span);
    }

    [Fact]
    public void Warnings_about_pins_are_what_the_project_makes_of_them()
    {
        (string Name, string? Expected, TestProject Project)[] cases =
        [
            ("nothing", "warning PG1028", Project("deprecated", "nothing", [])),
            ("no-warn", null, Project("deprecated-no-warn", "no-warn", ["PG1028"])),
            ("global-config", null, Project("deprecated-global-config", "global-config", ["PG1028"])),
            ("as-error", "error PG1028", builds.Add("deprecated-as-error", ("Configuration", "Release"), ("WarningsAsErrors", "PG1028")).Usual()),
        ];
        foreach ((_, _, TestProject project) in cases)
        {
            project.Edit("prompts/greeting/manifest.yaml", "status: active", "status: deprecated");
        }

        BuildLog log = builds.BuildAll(cases.Select(c => c.Project));
        foreach ((string name, string? expected, TestProject project) in cases)
        {
            // The compiler says of the accessor's use that its version is deprecated; that is its own finding.
            Assert.Equal(expected is null ? [] : [expected], log.CodesOf(project).Where(c => !c.EndsWith("PG4012", StringComparison.Ordinal)));
        }
    }

    private TestProject Project(string name, string change, string[] codes)
    {
        string list = string.Join(';', codes);
        TestProject project = builds.Add(name, [("Configuration", "Release"), .. Switches[change].Select(p => (p.Name, p.Value.Replace("{0}", list, StringComparison.Ordinal)))]).Usual();
        return change == "global-config"
            ? project.Write(".globalconfig", "is_global = true\n" + string.Concat(codes.Select(c => $"dotnet_diagnostic.{c}.severity = none\n")))
            : project;
    }
}
