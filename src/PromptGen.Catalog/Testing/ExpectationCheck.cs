using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Testing;

/// <summary>Compares what there is with what is expected. Of several messages one has to meet what must be there, and none may have what must not be.</summary>
public static class ExpectationCheck
{
    /// <summary>Compares.</summary>
    /// <param name="expectation">What is expected; golden files are the caller's to read.</param>
    /// <param name="rendered">What there is.</param>
    /// <param name="golden">The text of the golden file; for an expectation of one.</param>
    /// <returns>What is not as expected; null when it is.</returns>
    public static UnmetExpectation? Check(Expectation expectation, RenderedCase rendered, string? golden = null)
    {
        if (expectation is null)
        {
            throw new ArgumentNullException(nameof(expectation));
        }

        if (rendered is null)
        {
            throw new ArgumentNullException(nameof(rendered));
        }

        switch (expectation.Kind)
        {
            case ExpectationKind.Messages:
                return rendered.Messages.Count == expectation.Number
                    ? null
                    : UnmetExpectation.Of(FormattableString.Invariant($"there are {rendered.Messages.Count} messages, not {expectation.Number}"));
            case ExpectationKind.Roles:
                return rendered.Messages.Select(m => m.Role).SequenceEqual(expectation.Roles)
                    ? null
                    : UnmetExpectation.Of($"the roles are {Names(rendered.Messages.Select(m => m.Role))}, not {Names(expectation.Roles)}");
            case ExpectationKind.Golden:
                return TextDifference.Find(SourceText.Normalise(golden ?? throw new ArgumentNullException(nameof(golden))), rendered.ToTranscript()) is { } change
                    ? Different("the rendering differs from the golden file", change)
                    : null;
        }

        IReadOnlyList<(string Name, string Text)> texts = rendered.Choose(expectation.Scope);
        if (texts.Count == 0)
        {
            return UnmetExpectation.Of($"there is no {expectation.Scope?.ToString() ?? "message"}");
        }

        return CheckTexts(expectation, texts);
    }

    /// <summary>Compares one text.</summary>
    /// <param name="expectation">What is expected of a text.</param>
    /// <param name="name">What messages call the text, such as "the answer".</param>
    /// <param name="text">The text.</param>
    /// <returns>What is not as expected; null when it is.</returns>
    public static UnmetExpectation? CheckText(Expectation expectation, string name, string text) =>
        CheckTexts(expectation ?? throw new ArgumentNullException(nameof(expectation)), [(name, text)]);

    private static UnmetExpectation? CheckTexts(Expectation expectation, IReadOnlyList<(string Name, string Text)> texts)
    {
        return expectation.Kind switch
        {
            ExpectationKind.Equals => NearestDifference(expectation.Text, texts),
            ExpectationKind.Contains => texts.Any(t => t.Text.IndexOf(expectation.Text, StringComparison.Ordinal) >= 0)
                ? null
                : UnmetExpectation.Of($"{None(texts, expectation.Scope, "contain")} {Quoted.Show(expectation.Text)}"),
            ExpectationKind.NotContains => FirstContaining(expectation.Text, texts),
            ExpectationKind.Regex => FirstMatch(expectation, texts),
            ExpectationKind.MaxLength => texts.Where(t => t.Text.Length > expectation.Number).Select(t => UnmetExpectation.Of(
                FormattableString.Invariant($"{t.Name} has {t.Text.Length} UTF-16 units, and at most {expectation.Number} are expected"))).FirstOrDefault(),
            _ => throw new ArgumentOutOfRangeException(nameof(expectation), expectation.Kind, "There is no such expectation."),
        };
    }

    // Of several texts the one that is the same for longest was probably meant.
    private static UnmetExpectation? NearestDifference(string expected, IReadOnlyList<(string Name, string Text)> texts)
    {
        (string Name, TextDifference Difference)? nearest = null;
        foreach ((string name, string text) in texts)
        {
            if (TextDifference.Find(expected, text) is not { } difference)
            {
                return null;
            }

            if (nearest is null || difference.Offset > nearest.Value.Difference.Offset)
            {
                nearest = (name, difference);
            }
        }

        return Different($"{nearest!.Value.Name} differs from what is expected", nearest.Value.Difference);
    }

    private static UnmetExpectation? FirstContaining(string unwanted, IReadOnlyList<(string Name, string Text)> texts)
    {
        foreach ((string name, string text) in texts)
        {
            int at = text.IndexOf(unwanted, StringComparison.Ordinal);
            if (at >= 0)
            {
                LinePosition place = SourceText.From(text.Replace('\r', ' ')).GetPosition(at);
                return UnmetExpectation.Of(FormattableString.Invariant($"{name} contains {Quoted.Show(unwanted)} in line {place.Line}, column {place.Column}"));
            }
        }

        return null;
    }

    private static UnmetExpectation? FirstMatch(Expectation expectation, IReadOnlyList<(string Name, string Text)> texts)
    {
        Regex pattern = CasePattern.Make(expectation.Text);
        foreach ((string name, string text) in texts)
        {
            try
            {
                if (pattern.IsMatch(text))
                {
                    return null;
                }
            }
            catch (RegexMatchTimeoutException)
            {
                return UnmetExpectation.Of(FormattableString.Invariant(
                    $"{Quoted.Show(expectation.Text)} was not found in {name} within {CasePattern.Patience.TotalSeconds} s; write an expression that tries less"));
            }
        }

        return UnmetExpectation.Of($"{None(texts, expectation.Scope, "match")} {Quoted.Show(expectation.Text)}");
    }

    private static UnmetExpectation Different(string message, TextDifference difference) => new(
        FormattableString.Invariant($"{message} in line {difference.Line}, column {difference.Column}"),
        new ValueList<string>(difference.Lines));

    private static string None(IReadOnlyList<(string Name, string Text)> texts, MessageScope? scope, string verb) =>
        texts.Count == 1 ? $"{texts[0].Name} does not {verb}" : $"no {(scope?.Role is null ? "message" : scope.ToString())} {verb}{(verb.EndsWith("ch", StringComparison.Ordinal) ? "es" : "s")}";

    private static string Names(IEnumerable<MessageRole> roles) => "[" + string.Join(", ", roles.Select(RoleNames.Of)) + "]";
}
