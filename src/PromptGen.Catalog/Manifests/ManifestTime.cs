using System;
using System.Globalization;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Text;
using PromptGen.Catalog.Yaml;

namespace PromptGen.Catalog.Manifests;

/// <summary>The times of a manifest.</summary>
internal static class ManifestTime
{
    /// <summary>The value of the key <c>time</c>; null after reporting why there is none.</summary>
    public static DateTime? Read(MappingReader entry)
    {
        if (entry.Text("time") is not { } text)
        {
            return null;
        }

        if (DateTime.TryParseExact(text, ManifestReader.TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTime time))
        {
            return time;
        }

        entry.Diagnostics.Error(CatalogueCodes.BadValue, entry.Find("time")!.Span, $"'time' is written in UTC as 2026-09-12T14:03:00Z, not {Quoted.Show(text)}");
        return null;
    }

    /// <summary>A time as a manifest has it.</summary>
    public static string Write(DateTime time) => time.ToString(ManifestReader.TimeFormat, CultureInfo.InvariantCulture);

    /// <summary>A moment as precisely as a manifest keeps it: to the second.</summary>
    public static DateTime ToSeconds(DateTime time) => new(time.Ticks - (time.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
}
