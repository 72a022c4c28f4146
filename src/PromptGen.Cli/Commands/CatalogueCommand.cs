using System.CommandLine;
using System.CommandLine.Parsing;
using System.IO;
using PromptGen.Catalog.Catalogues;
using PromptGen.Catalog.Diagnostics;
using PromptGen.Catalog.Files;
using PromptGen.Catalog.Kept;
using PromptGen.Cli.Browsing;
using PromptGen.Cli.Input;
using PromptGen.Cli.Output;
using PromptGen.Templates.Diagnostics;

namespace PromptGen.Cli.Commands;

/// <summary>A command that works on a catalogue: finds its folder, reads it, and has <c>--catalogue</c> and <c>--json</c> as all of them do.</summary>
internal abstract class CatalogueCommand : CommandWithExamples
{
    private readonly Option<DirectoryInfo?> _catalogue = new("--catalogue")
    {
        Description = "The catalogue's folder; by default 'prompts' in the current folder, or above it in its repository.",
        HelpName = "DIR",
    };

    private readonly Option<bool> _json = new("--json")
    {
        Description = "Write the outcome as one JSON object.",
    };

    private readonly Option<bool> _noCache = new("--no-cache")
    {
        Description = CacheFolder.OptionText,
    };

    private CatalogueCache _cache = CatalogueCache.Open(null, "");

    protected CatalogueCommand(Terminal terminal, string name, string description)
        : base(name, description)
    {
        Terminal = terminal;
        SetAction(Open);
    }

    /// <summary>Where the command speaks to people.</summary>
    protected Terminal Terminal { get; }

    /// <summary>What earlier runs understood of the catalogue that is being worked on.</summary>
    protected KeptCatalogue Kept => _cache.Kept;

    /// <summary>How many files a run must have understood anew for it to be kept.</summary>
    protected virtual int LeastKept => CatalogueCache.WorthWriting;

    /// <summary>Adds <c>--catalogue</c> and <c>--json</c>; a constructor calls it after its own arguments and options, so that help shows those first.</summary>
    protected void AddCatalogueOptions()
    {
        Add(_catalogue);
        Add(_noCache);
        Add(_json);
    }

    /// <summary>Does the work.</summary>
    /// <param name="root">The catalogue's folder as findings name it.</param>
    /// <param name="catalogue">What is in it, whether it has errors or not.</param>
    /// <param name="arguments">The command line.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    protected abstract int Run(string root, PromptCatalogue catalogue, ParseResult arguments);

    /// <summary>Reads the catalogue, and what else a command wants read meanwhile.</summary>
    /// <param name="root">The catalogue's folder as findings name it.</param>
    /// <param name="arguments">The command line.</param>
    protected virtual PromptCatalogue Read(string root, ParseResult arguments) => CatalogueReader.Read(CatalogueListing.Of(root, FolderLook.In), kept: Kept);

    /// <summary>Where the search for the catalogue starts when nobody names it: a full path.</summary>
    protected virtual string StartOf(ParseResult arguments) => Directory.GetCurrentDirectory();

    /// <summary>Whether the outcome is wanted as JSON.</summary>
    protected bool WantsJson(ParseResult arguments) => arguments.GetValue(_json);

    /// <summary>Whether the outcome is wanted as JSON, for a validator.</summary>
    protected bool WantsJson(SymbolResult result) => result.GetValue(_json);

    /// <summary>The catalogue's folder as the command line names it; null when it leaves that to be found.</summary>
    protected DirectoryInfo? CatalogueOf(ParseResult arguments) => arguments.GetValue(_catalogue);

    /// <summary>Says why nothing was done; as JSON it is <c>{"error": "..."}</c>.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="message">One sentence without a final period that says what to do.</param>
    /// <returns><see cref="ExitCode.BadInput"/>.</returns>
    protected int Fail(ParseResult arguments, string message)
    {
        Terminal.Error("error: " + message);
        if (WantsJson(arguments))
        {
            JsonText.WriteError(arguments.InvocationConfiguration.Output, message);
        }

        return ExitCode.BadInput;
    }

    /// <summary>Says to people what was found wrong while something was looked for.</summary>
    protected void Say(PromptLookup lookup)
    {
        foreach (CatalogueDiagnostic finding in lookup.Findings)
        {
            if (finding.Diagnostic.Severity == DiagnosticSeverity.Error)
            {
                Terminal.Error(finding.ToString());
            }
            else
            {
                Terminal.Warning(finding.ToString());
            }
        }
    }

    /// <summary>Writes for scripts why what was looked for is not there.</summary>
    protected void WriteFindings(PromptLookup lookup, ParseResult arguments)
    {
        if (WantsJson(arguments))
        {
            JsonText.Write(arguments.InvocationConfiguration.Output, json =>
            {
                json.WriteStartObject();
                json.WriteFindings("findings", lookup.Findings);
                json.WriteEndObject();
            });
        }
    }

    /// <summary>Finds the catalogue and works on it.</summary>
    protected virtual int Open(ParseResult arguments)
    {
        string? root = arguments.GetValue(_catalogue)?.ToString() ?? CatalogueFolder.Find(StartOf(arguments));
        if (!Directory.Exists(root))
        {
            return Fail(arguments, $"there is no folder {(root is null ? $"'{CatalogueFolder.Name}' here or above in the repository" : $"'{root}'")}; name the catalogue's with --catalogue DIR, or begin one with 'promptgen init'");
        }

        _cache = CatalogueCache.Open(CacheFolder.Find(arguments.GetValue(_noCache)), root);
        int code = Run(root, Read(root, arguments), arguments);
        _cache.Keep(LeastKept);
        return code;
    }
}
