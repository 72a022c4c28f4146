using System;
using System.IO;
using System.Linq;
using PromptGen.Build.Tests.Support;
using PromptGen.Build.Working;

namespace PromptGen.Build.Tests;

/// <summary>Whoever does the work, a process of its own or that of the build, a build hears the same.</summary>
public sealed class WorkerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("promptgen worker ").FullName;

    private static string Host => Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";

    private static string Assembly => Repository.Built("PromptGen.Build.Worker", "PromptGen.Build.Worker.dll");

    public static TheoryData<string> Planted => [.. Violations.All.Select(v => v.Name)];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Planted))]
    public void A_worker_finds_what_the_build_would(string name)
    {
        TestProject project = new TestProject(_folder, []).Usual();
        Violations.All.Single(v => v.Name == name).Plant(project);
        TaskRun here = TaskRun.Resolve(project);
        TaskRun there = TaskRun.Resolve(project, host: Host, worker: Assembly);

        Assert.Equal(
            here.Errors.Select(e => (e.Code, e.File, e.LineNumber, e.ColumnNumber, e.EndLineNumber, e.EndColumnNumber, e.Message, e.HelpLink)),
            there.Errors.Select(e => (e.Code, e.File, e.LineNumber, e.ColumnNumber, e.EndLineNumber, e.EndColumnNumber, e.Message, e.HelpLink)));
        Assert.NotEmpty(there.Errors);
        Assert.DoesNotContain(there.Messages, m => m.Contains("cannot be used", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_worker_that_can_be_used_the_build_does_the_work()
    {
        TestProject project = new TestProject(_folder, []).Usual().Delete("prompts/greeting/versions/1.1.0.prompt");
        string broken = project["broken.dll"];
        File.WriteAllText(broken, "no program");
        foreach ((string host, string worker) in ((string, string)[])[("/nowhere/dotnet", Assembly), (Host, broken), (Host, project["gone.dll"])])
        {
            TaskRun run = TaskRun.Resolve(project, host: host, worker: worker);

            Assert.Equal(["error PG1021"], run.Codes);
            Assert.Contains(run.Messages, m => m.Contains($"the worker '{worker}' cannot be used", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void What_is_handed_over_arrives_as_it_is()
    {
        string[] odd = ["", " ", "a\tb", "a\\tb", "line\nline", "\r\n", "\\", "\\\\n", "\u00e9\ud83d\ude00", "a;b%20'c'"];
        WorkOrder order = WorkOrder.Read(new WorkOrder(WorkOrder.Resolve).With("odd", odd).With("so", true).With("not", false).Write());

        Assert.Equal(WorkOrder.Resolve, order.Kind);
        Assert.Equal(odd, order.Texts("odd"));
        Assert.True(order.Is("so"));
        Assert.False(order.Is("not"));

        var report = new WorkReport([.. odd.Select((text, i) => new ReportedFinding(i % 2 == 0, "PG0001", text, text, i, i + 1, i + 2, i + 3, text))]);
        Assert.Equal(report.Findings, WorkReport.Read(report.Write()).Findings);
        Assert.Empty(WorkReport.Read(new WorkReport([]).Write()).Findings);

        string path = Path.Combine(_folder, "odd.selected");
        SelectedInput[] inputs = [.. odd.Select(text => new SelectedInput("version", text, text, text))];
        SelectedList.Write(path, inputs, odd[4], odd);
        SelectedList read = SelectedList.Read(path, withReleased: true);
        Assert.True(read.IsSelected);
        Assert.Equal(inputs, read.Inputs);
        Assert.Equal(odd[4], read.CompilerInputs);
        Assert.Equal(odd, read.Released);
        Assert.Equal(inputs, SelectedList.Read(path, withReleased: false).Inputs);
        Assert.False(SelectedList.Read(path + ".gone", withReleased: true).IsSelected);
        File.WriteAllText(path, "places\tx\ninput\tversion\tpath\troot\n");
        Assert.False(SelectedList.Read(path, withReleased: true).IsSelected);
    }
}
