using System;
using System.Collections.Generic;
using System.Linq;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Checking;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Identity;
using PromptGen.Catalog.Locks;
using PromptGen.Catalog.Manifests;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Diagnostics;
using Xunit;

namespace PromptGen.Catalog.Tests;

/// <summary>A catalogue in memory whose releases have days, owners, tests and a life.</summary>
internal sealed class GovernedCatalogue
{
    private readonly FileSet _files = new();

    /// <summary>A day of the year in which everything happens, counted from 1 January.</summary>
    public static DateTime Day(int day) => new DateTime(2026, 1, 1, 12, 0, 0, DateTimeKind.Utc).AddDays(day);

    public GovernedCatalogue With(string path, string text)
    {
        _files.With(path, text);
        return this;
    }

    /// <summary>Releases a version on a day.</summary>
    public GovernedCatalogue Release(string id, string version, int day, string? file = null, params string[] includes)
    {
        _files.Release(id, version, file ?? $"---\n---\n{id} {version}\n", includes);
        return Change(id, version, r => r with { Time = Day(day) });
    }

    public GovernedCatalogue Change(string id, Func<Manifest, Manifest> change) =>
        With(CataloguePath.Of(PromptText.Id(id), FileRole.Manifest), ManifestWriter.Write(change(Read().Find(PromptText.Id(id))!.Manifest!.Manifest)));

    public GovernedCatalogue Change(string id, string version, Func<ManifestVersion, ManifestVersion> change) =>
        Change(id, m => m.With(change(m.Find(PromptText.Version(version))!)));

    public GovernedCatalogue Retire(string id, string version, int day) =>
        Change(id, version, r => r with { Status = VersionStatus.Retired, StatusChange = new StatusChange("ana", Day(day), "Old") });

    public GovernedCatalogue DependsOn(string id, params string[] others) =>
        Change(id, m => m with { DependsOn = new ValueList<PromptId>(others.Select(PromptText.Id)) });

    /// <summary>The files by path.</summary>
    public IReadOnlyDictionary<string, string> Files => _files.Files;

    public PromptCatalogue Read() => _files.Read();

    /// <summary>A lock that pins versions, written <c>id@version</c>.</summary>
    public LockFile Lock(params string[] pins)
    {
        PromptCatalogue catalogue = Read();
        LockEntry[] entries =
        [
            .. from pin in pins
               let id = PromptText.Id(pin.Split('@')[0])
               let version = PromptText.Version(pin.Split('@')[1])
               select new LockEntry(id, version.ToString(), version, catalogue.Find(id)!.Manifest!.Manifest.Find(version)!.Digest),
        ];
        return LockReader.Read("prompts.lock.json", PromptText.Source(LockWriter.Write(entries))).Value!;
    }

    public ReviewSubject Scope(DateTime? now = null, params LockFile[] locks) => new(Read(), locks, now);

    /// <summary>Findings as <c>path: code at text</c>; each is a warning whose place is right.</summary>
    public string[] Show(IEnumerable<CatalogueDiagnostic> findings) =>
    [
        .. findings.Select(f =>
        {
            string relative = f.Path["prompts/".Length..];
            (string code, string at, string _) = PromptText.Located(PromptText.Source(_files.Files[relative]), f);
            Assert.Equal(DiagnosticSeverity.Warning, f.Diagnostic.Severity);
            return $"{relative}: {code} at {at}";
        }),
    ];
}
