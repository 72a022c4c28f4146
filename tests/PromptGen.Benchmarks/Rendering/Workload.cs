using System;
using System.Buffers;
using System.IO;
using System.Text;
using System.Text.Json;
using HandlebarsDotNet;

namespace PromptGen.Benchmarks.Rendering;

/// <summary>A text with values in it, and the ways to render it that are compared. All of them give the same.</summary>
internal abstract class Workload
{
    private const string EndOfFrontMatter = "\n---\n";

    private static readonly JsonSerializerOptions Names = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private protected Workload(string name, string expected)
    {
        Name = name;
        Template = Read(Path.Combine("prompts", name, "versions", "1.0.0.prompt")).Split(EndOfFrontMatter, 2)[1];
        Expected = expected;
        ExpectedUtf8 = Encoding.UTF8.GetBytes(expected);
    }

    /// <summary>What it is called on the page, and its prompt in the catalogue.</summary>
    public string Name { get; }

    /// <summary>The text.</summary>
    public string Expected { get; }

    /// <summary>The text as UTF-8.</summary>
    public byte[] ExpectedUtf8 { get; }

    /// <summary>The prompt's template.</summary>
    public string Template { get; }

    /// <summary>The compiled prompt.</summary>
    public abstract PromptDescriptor Prompt { get; }

    /// <summary>Renders by the accessor.</summary>
    public abstract string Render();

    /// <summary>Renders as UTF-8 by the accessor.</summary>
    public abstract void RenderUtf8(IBufferWriter<byte> destination);

    /// <summary>Renders by <c>string.Create</c> with the exact length.</summary>
    public abstract string RenderByHand();

    /// <summary>Renders as UTF-8 by hand, in one pass.</summary>
    public abstract void RenderUtf8ByHand(IBufferWriter<byte> destination);

    /// <summary>Renders by an interpolated string, and what the compiler makes of one where there is a loop.</summary>
    public abstract string Interpolate();

    /// <summary>Renders by Handlebars.Net.</summary>
    public abstract string RenderByHandlebars();

    /// <summary>Copies the finished text: less than that no way can do.</summary>
    public string Copy() => new(Expected.AsSpan());

    /// <summary>A file of the workloads.</summary>
    private protected static string ReadWorkload(string file) => Read(Path.Combine("Workloads", file));

    /// <summary>The data of a workload.</summary>
    private protected static T Data<T>(string name) => JsonSerializer.Deserialize<T>(ReadWorkload(name + ".json"), Names)!;

    /// <summary>A template that Handlebars.Net has compiled.</summary>
    private protected static HandlebarsTemplate<object, object> Handlebars(string template) => HandlebarsDotNet.Handlebars.Create().Compile(template);

    private static string Read(string path) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, path));
}
