using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Linq;

namespace PromptGen.Cli.Commands;

/// <summary>A command whose help ends with examples.</summary>
internal abstract class CommandWithExamples(string name, string description) : Command(name, description)
{
    /// <summary>Whole command lines and what each does.</summary>
    public abstract IReadOnlyList<(string CommandLine, string Meaning)> Examples { get; }

    /// <summary>Lets the help of every command below <paramref name="root"/> end with its examples.</summary>
    public static void ShowExamplesIn(RootCommand root)
    {
        foreach (Option option in root.Options)
        {
            if (option is HelpOption { Action: SynchronousCommandLineAction help })
            {
                option.Action = new HelpWithExamples(help);
            }
        }
    }

    /// <summary>Refuses values with which something is wrong: then the command line is wrong, whatever the files hold.</summary>
    protected static void Validate(ArgumentResult result, Func<string, string?> explain)
    {
        foreach (string problem in result.Tokens.Select(t => explain(t.Value)).OfType<string>())
        {
            result.AddError(problem);
        }
    }

    private sealed class HelpWithExamples(SynchronousCommandLineAction help) : SynchronousCommandLineAction
    {
        // Who asks for help has not written a whole command yet.
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            int result = help.Invoke(parseResult);
            if (parseResult.CommandResult.Command is CommandWithExamples command)
            {
                var writer = parseResult.InvocationConfiguration.Output;
                writer.WriteLine("Examples:");
                foreach ((string commandLine, string meaning) in command.Examples)
                {
                    writer.WriteLine("  # " + meaning);
                    writer.WriteLine("  " + commandLine);
                }

                writer.WriteLine();
                writer.WriteLine("Exit codes:");
                writer.WriteLine("  0  done");
                writer.WriteLine("  1  the input is wrong; each error names its file and line");
                writer.WriteLine("  2  the command line is wrong, or PromptGen itself is");
                writer.WriteLine();
            }

            return result;
        }
    }
}
