using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using PromptGen.Build.Tests.Support;
using PromptGen.Build.Working;

namespace PromptGen.Build.Tests;

/// <summary>A worker that stays does the work of the next builds, knows what has changed since, and is missed by nobody when it is gone.</summary>
[Collection(BuildCollection.Name)]
public sealed class StayingWorkerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("promptgen staying ").FullName;
    private readonly string _worker;

    private readonly BuildFolder _builds;

    // A copy, so that no other build has the same worker.
    public StayingWorkerTests(BuildFolder builds)
    {
        _builds = builds;
        string built = Path.GetDirectoryName(Repository.Built("PromptGen.Build.Worker", "PromptGen.Build.Worker.dll"))!;
        Directory.CreateDirectory(Path.Combine(_folder, "worker"));
        foreach (string file in Directory.GetFiles(built).Where(f => Path.GetExtension(f) is ".dll" or ".json"))
        {
            File.Copy(file, Path.Combine(_folder, "worker", Path.GetFileName(file)));
        }

        _worker = Path.Combine(_folder, "worker", "PromptGen.Build.Worker.dll");
    }

    private static string Host => Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";

    private string Address => WorkerAddress.Of(Host, _worker);

    public void Dispose()
    {
        foreach (int id in Staying())
        {
            End(id);
        }

        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void The_next_builds_are_done_by_the_worker_that_stayed()
    {
        TestProject project = Add("app");
        AssertSound(Resolve(project));
        int first = Assert.Single(Staying());
        for (int i = 0; i < 3; i++)
        {
            AssertSound(Resolve(project));
        }

        Assert.Equal([first], Staying());
    }

    [Fact]
    public void What_has_changed_since_is_noticed()
    {
        TestProject project = Add("app");
        string path = project["prompts/greeting/versions/1.1.0.prompt"];
        AssertSound(Resolve(project));
        string sound = File.ReadAllText(path);

        File.WriteAllText(path, sound.Replace("Hi", "Ho", StringComparison.Ordinal));
        Assert.Contains("error PG1022", Resolve(project).Codes);

        File.WriteAllText(path, sound);
        AssertSound(Resolve(project));

        File.Delete(path);
        Assert.Contains("error PG1021", Resolve(project).Codes);
        Assert.Single(Staying());
    }

    [Fact]
    public void Projects_are_not_taken_for_each_other()
    {
        TestProject sound = Add("sound");
        TestProject broken = Add("broken").Delete("prompts/greeting/versions/1.1.0.prompt");
        for (int i = 0; i < 2; i++)
        {
            AssertSound(Resolve(sound));
            Assert.Equal(["error PG1021"], Resolve(broken).Codes);
        }

        Assert.Single(Staying());
    }

    [Fact]
    public void When_it_was_killed_another_takes_its_place()
    {
        TestProject project = Add("app");
        AssertSound(Resolve(project));
        int first = Assert.Single(Staying());
        End(first);

        AssertSound(Resolve(project));
        Assert.NotEqual(first, Assert.Single(Staying()));
    }

    [Fact]
    public void Another_version_of_the_package_has_another_worker()
    {
        TestProject project = Add("app");
        AssertSound(Resolve(project));
        string before = Address;
        File.SetLastWriteTimeUtc(Path.Combine(_folder, "worker", "PromptGen.Catalog.dll"), DateTime.UtcNow.AddDays(1));

        Assert.NotEqual(before, Address);
        AssertSound(Resolve(project));
        Assert.Equal(2, Staying().Length);
    }

    [Fact]
    public void Of_builds_that_begin_together_each_is_done_and_one_worker_stays()
    {
        TestProject[] projects = [.. Enumerable.Range(0, 4).Select(i => Add("app" + i))];
        TaskRun[] runs = new TaskRun[projects.Length];
        Parallel.For(0, projects.Length, i => runs[i] = Resolve(projects[i]));

        Assert.All(runs, AssertSound);
        Assert.True(SpinUntil(() => Staying().Length == 1), string.Join(' ', Staying()));
        AssertSound(Resolve(projects[0]));
        Assert.Single(Staying());
    }

    [Fact]
    public void It_ends_when_nobody_asks_for_more()
    {
        AssertSound(Resolve(Add("app"), idleSeconds: 1));
        Assert.True(SpinUntil(() => Staying().Length == 0));
        Assert.False(File.Exists(Path.Combine(Path.GetTempPath(), Address + ".lock")));
    }

    [Fact]
    public void A_worker_that_is_not_to_stay_ends_with_its_work()
    {
        AssertSound(Resolve(Add("app"), idleSeconds: 0));
        Assert.Empty(Staying());
    }

    [Fact]
    public void What_is_no_order_harms_nobody()
    {
        TestProject project = Add("app");
        AssertSound(Resolve(project));
        int first = Assert.Single(Staying());
        foreach (byte[] odd in (byte[][])[[], [0xff], [0xff, 0xff, 0xff, 0xff], [0x7f, 0xff, 0xff, 0xff, 1], [0, 0, 0, 4, 1]])
        {
            using var pipe = new System.IO.Pipes.NamedPipeClientStream(".", Address, System.IO.Pipes.PipeDirection.InOut, System.IO.Pipes.PipeOptions.CurrentUserOnly);
            pipe.Connect(10_000);
            pipe.Write(odd);
        }

        AssertSound(Resolve(project));
        Assert.Equal([first], Staying());
    }

    [Fact]
    public void A_build_ends_without_the_worker_that_stays_and_the_next_finds_it()
    {
        TestProject project = _builds.Add("stays").Usual();
        string[] arguments = ["-p:PromptGenWorkerIdleSeconds=120", "-p:_PromptGenWorker=" + _worker];

        // Its output has come to an end, so nothing that is left holds it.
        BuildLog log = _builds.Build(project, arguments);
        Assert.True(log.ExitCode == 0, log.Text);
        int first = Assert.Single(Staying());

        project.Edit("prompts/greeting/versions/1.1.0.prompt", "Hi", "Ho");
        log = _builds.Build(project, arguments);
        Assert.Contains("error PG1022", log.CodesOf(project));
        Assert.Equal([first], Staying());
    }

    [Fact]
    public void It_stays_where_the_compilers_server_does_and_not_in_CI()
    {
        TestProject project = _builds.Add("defaults").Usual();
        string own = OperatingSystem.IsWindows() ? "0" : "600";

        Assert.Equal(own, IdleSeconds(project, "-p:UseSharedCompilation=true"));
        Assert.Equal("0", IdleSeconds(project, "-p:UseSharedCompilation=false"));
        Assert.Equal("0", IdleSeconds(project, "-p:UseSharedCompilation=true", "-p:ContinuousIntegrationBuild=true"));
        Assert.Equal("0", IdleSeconds(project, "-p:UseSharedCompilation=true", "-p:CI=true"));
        Assert.Equal("5", IdleSeconds(project, "-p:UseSharedCompilation=false", "-p:PromptGenWorkerIdleSeconds=5"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(120)]
    public void In_MSBuilds_multithreaded_mode_each_project_hears_of_its_own(int idleSeconds)
    {
        TestProject sound = _builds.Add("threads").Usual();
        TestProject broken = _builds.Add("threads-broken").Usual();
        string driver = Path.Combine(_folder, "both.proj");
        File.WriteAllText(driver, $"<Project><Target Name=\"Build\"><MSBuild Projects=\"{sound.File};{broken.File}\" Targets=\"Build\" BuildInParallel=\"true\" ContinueOnError=\"true\" /></Target></Project>");
        for (int i = 0; i < 2; i++)
        {
            BuildLog log = _builds.Run(["build", driver, "-mt", "-m:4", "-v:minimal", "-nologo", "-nodeReuse:false", "-tl:off", $"-p:PromptGenWorkerIdleSeconds={idleSeconds}", "-p:_PromptGenWorker=" + _worker]);

            Assert.Equal(i == 0 ? [] : ["warning PG1041"], log.CodesOf(sound));
            Assert.Equal(i == 0 ? [] : ["error PG1022", "warning PG1041", "error PG1001"], log.CodesOf(broken));
            if (i == 0)
            {
                broken.Edit("prompts/greeting/versions/1.1.0.prompt", "Hi", "Ho");
                sound.Edit("prompts/greeting/greeting.prompt", "Hi", "Hey");
            }
        }
    }

    [Fact]
    public void Where_a_socket_can_have_no_place_each_build_has_a_worker_of_its_own()
    {
        TestProject project = _builds.Add("far").Usual();
        string far = Path.Combine(_folder, new string('x', 120));
        Directory.CreateDirectory(far);
        for (int i = 0; i < 2; i++)
        {
            BuildLog log = _builds.BuildWithTemporary(far, project.Edit("prompts.lock.json", "{\n", "{\n\n"), "-p:PromptGenWorkerIdleSeconds=120", "-p:_PromptGenWorker=" + _worker, "-v:diagnostic", "-p:UseSharedCompilation=false");
            Assert.True(log.ExitCode == 0, log.Text);
            Assert.DoesNotContain("cannot be used", log.Text, StringComparison.Ordinal);
            Assert.True(SpinUntil(() => Staying().Length == 0));
        }
    }

    [Fact]
    public void What_is_asked_for_in_the_end_wins_over_what_was_ordered_before()
    {
        const string Late = "<Target Name=\"Late\" AfterTargets=\"ResolveReferences\"><PropertyGroup><PromptGenLockedMode>true</PromptGenLockedMode></PropertyGroup></Target></Project>";
        TestProject project = _builds.Add("changes").Usual().Pin("greeting", "1.1.0", requested: "1.0.0");
        BuildLog log = _builds.Build(project, "-p:_PromptGenWorker=" + _worker);
        Assert.True(log.ExitCode == 0, log.Text);

        project.Edit("App.csproj", "</Project>", Late).Edit("prompts.lock.json", "{\n", "{\n\n");
        log = _builds.Build(project, "-p:_PromptGenWorker=" + _worker);
        Assert.Equal(["error PG1031"], log.CodesOf(project));
    }

    // What the other tests' builds are told does not count here.
    private string IdleSeconds(TestProject project, params string[] properties) =>
        _builds.Run(["msbuild", project.File, "-getProperty:PromptGenWorkerIdleSeconds", .. properties], ("PromptGenWorkerIdleSeconds", "")).Text.Trim();

    private TestProject Add(string name) => new TestProject(Path.Combine(_folder, name), []).Usual();

    private TaskRun Resolve(TestProject project, int idleSeconds = 120) => TaskRun.Resolve(project, host: Host, worker: _worker, idleSeconds: idleSeconds);

    private static void AssertSound(TaskRun run)
    {
        Assert.Empty(run.Codes);
        Assert.True(run.Succeeded);
        Assert.DoesNotContain(run.Messages, m => m.Contains("cannot be used", StringComparison.Ordinal));
    }

    private static bool SpinUntil(Func<bool> isSo) => System.Threading.SpinWait.SpinUntil(isSo, TimeSpan.FromSeconds(60));

    private static void End(int id)
    {
        using var process = Process.GetProcessById(id);
        process.Kill();
        process.WaitForExit();
    }

    // Those of this test's copy: no other command names it.
    private int[] Staying() => [.. Process.GetProcesses().Where(p => IsOurs(p.Id)).Select(p => p.Id)];

    private bool IsOurs(int id)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/cmdline").Contains(_worker, StringComparison.Ordinal) && !File.ReadAllText($"/proc/{id}/stat").Contains(") Z ", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }
}
