using System;
using System.CommandLine;
using System.Linq;
using PromptGen.Cli.Testing.Models;

namespace PromptGen.Cli.Commands;

/// <summary>The part of a command line that says whether and how models and judges are asked.</summary>
internal sealed class EvaluationArguments
{
    private const string UsualVariable = "PROMPTGEN_API_KEY";
    private const int MostAtOnce = 64;

    private readonly Option<bool> _evaluate = new("--evaluate")
    {
        Description = "Ask the models and run the judges that cases name, and record in the manifests what versions were tested with. Without it they only render.",
    };

    private readonly Option<string?> _endpoint = new("--endpoint")
    {
        Description = "The OpenAI-compatible endpoint that models are asked at: the address before /chat/completions.",
        HelpName = "URL",
    };

    private readonly Option<string[]> _model = new("--model")
    {
        Description = "A model to ask; several may be named. By default those that promptgen.yaml names; a case that names its own model asks that one.",
        HelpName = "NAME",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string> _keyVariable = new("--key-variable")
    {
        Description = $"The environment variable that holds the endpoint's key; {UsualVariable} when left out.",
        HelpName = "NAME",
        DefaultValueFactory = _ => UsualVariable,
    };

    private readonly Option<int> _atOnce = new("--at-once")
    {
        Description = "How many evaluations run at the same time; 4 when left out.",
        HelpName = "N",
        DefaultValueFactory = _ => 4,
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        _endpoint.Validators.Add(result =>
        {
            if (result.Tokens.Select(t => EvaluationOptions.Explain(t.Value)).OfType<string>().FirstOrDefault() is { } problem)
            {
                result.AddError(problem);
            }
        });
        _atOnce.Validators.Add(result =>
        {
            if (!int.TryParse(result.Tokens.SingleOrDefault()?.Value ?? "1", out int count) || count is < 1 or > MostAtOnce)
            {
                result.AddError($"--at-once takes a number from 1 to {MostAtOnce}");
            }
        });
        command.Add(_evaluate);
        command.Add(_endpoint);
        command.Add(_model);
        command.Add(_keyVariable);
        command.Add(_atOnce);
    }

    /// <summary>How models are asked; null when they are not.</summary>
    public EvaluationOptions? Read(ParseResult arguments)
    {
        if (!arguments.GetValue(_evaluate))
        {
            return null;
        }

        string? key = Environment.GetEnvironmentVariable(arguments.GetRequiredValue(_keyVariable))?.Trim();
        Uri? endpoint = arguments.GetValue(_endpoint) is { } address ? new Uri(address) : null;
        return new EvaluationOptions(endpoint, [.. arguments.GetRequiredValue(_model).Distinct()], string.IsNullOrEmpty(key) ? null : key, arguments.GetRequiredValue(_atOnce));
    }
}
