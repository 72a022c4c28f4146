using System.CommandLine;
using PromptGen.Channels.Following.Reading;
using PromptGen.Repository.Roles;

namespace PromptGen.Cli.Commands.Channels;

/// <summary>The options that several commands on channels have, in the same words.</summary>
internal static class ChannelOption
{
    /// <summary><c>--channel</c>, which has to be given.</summary>
    public static Option<string> Required()
    {
        Option<string> option = new("--channel") { Description = "The channel.", HelpName = "NAME", Required = true };
        Check(option);
        return option;
    }

    /// <summary><c>--channel</c>, which may be left out.</summary>
    /// <param name="description">What happens then.</param>
    public static Option<string?> Optional(string description)
    {
        Option<string?> option = new("--channel") { Description = description, HelpName = "NAME" };
        Check(option);
        return option;
    }

    /// <summary><c>--baked</c>: for which applications a pointer is.</summary>
    public static Option<string?> Baked()
    {
        Option<string?> option = new("--baked")
        {
            Description = "Only for applications that have baked a version in this range, such as \">=1.0.0 <2.0.0\"; others keep what they have.",
            HelpName = "RANGE",
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var range }] && BakedRange.TryParse(range) is null)
            {
                result.AddError($"--baked is comparisons of versions with blanks between them, such as '>=1.0.0 <2.0.0', not '{range}'");
            }
        });
        return option;
    }

    private static void Check(Option option) => option.Validators.Add(result =>
    {
        if (result.Tokens is [{ Value: var name }] && Role.ExplainChannel(name) is { } problem)
        {
            result.AddError(problem);
        }
    });
}
