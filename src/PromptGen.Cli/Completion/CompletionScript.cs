using System.IO;
using System.Text;

namespace PromptGen.Cli.Completion;

/// <summary>The scripts that teach a shell to ask the tool how its command line goes on.</summary>
internal static class CompletionScript
{
    /// <summary>The shells that there is a script for.</summary>
    public static string[] Shells { get; } = ["bash", "zsh", "fish", "pwsh"];

    /// <summary>The script for one of <see cref="Shells"/>, with LF at each line's end.</summary>
    public static string Of(string shell)
    {
        string name = $"promptgen.{(shell == "pwsh" ? "ps1" : shell)}";
        using Stream script = typeof(CompletionScript).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(script, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
