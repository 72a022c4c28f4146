using System;
using System.CommandLine;
using PromptGen.Catalog.Catalogues;
using PromptGen.Cli.Browsing;
using PromptGen.Cli.Output;

namespace PromptGen.Cli.Commands;

/// <summary>A command that shows something of a catalogue and changes nothing. What can be read is shown, also when something beside it is wrong.</summary>
internal abstract class BrowseCommand(Terminal terminal, string name, string description) : CatalogueCommand(terminal, name, description)
{
    /// <summary>Finds what is asked for.</summary>
    /// <param name="lookup">Finds prompts; takes what is wrong.</param>
    /// <param name="arguments">The command line.</param>
    /// <returns>Writes the answer; null when there is none.</returns>
    protected abstract Action? Answer(PromptLookup lookup, ParseResult arguments);

    /// <inheritdoc/>
    protected sealed override int Run(string root, PromptCatalogue catalogue, ParseResult arguments)
    {
        var lookup = new PromptLookup(root, catalogue);
        Action? write = Answer(lookup, arguments);
        Say(lookup);
        if (write is not null)
        {
            write();
        }
        else
        {
            WriteFindings(lookup, arguments);
        }

        return lookup.HasErrors ? ExitCode.BadInput : ExitCode.Done;
    }

    /// <summary>An argument that takes a prompt in one of its states.</summary>
    protected static Argument<string> NameArgument(string description)
    {
        var name = new Argument<string>("ID[@VERSION|@draft]") { Description = description };
        name.Validators.Add(result => Validate(result, text => PromptName.TryParse(text, out string problem) is null ? problem : null));
        return name;
    }
}
