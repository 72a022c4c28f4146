using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using PromptGen.Documentation.Tests.Support;
using Xunit;

namespace PromptGen.Documentation.Tests;

/// <summary>A finding is one sentence that ends without a period: tools put it into lists, logs and sentences of their own.</summary>
public partial class MessageTests
{
    [Fact]
    public void NoShownMessageEndsWithAPeriodOrHasASecondSentence()
    {
        string[] messages = CodePage.All.SelectMany(p => p.Messages).Select(m => m[(m.IndexOf(": ", m.IndexOf(" PG", StringComparison.Ordinal), StringComparison.Ordinal) + 2)..]).ToArray();

        Assert.NotEmpty(messages);
        Assert.All(messages, IsOneSentence);
    }

    [Fact]
    public void NoReportedMessageEndsWithAPeriodOrHasASecondSentence()
    {
        string[] messages = Repository.Sources(".cs").SelectMany(f => Reported().Matches(File.ReadAllText(f)).Select(m => m.Groups["text"].Value)).ToArray();

        Assert.True(messages.Length > 100, "The sources report findings.");
        Assert.All(messages, IsOneSentence);
    }

    private static void IsOneSentence(string message)
    {
        Assert.DoesNotMatch(@"[^.]\.\s*$", message);
        Assert.DoesNotMatch(@"[a-z`'"")]\. [A-Z]", message);
        Assert.DoesNotMatch("\n", message);
    }

    // A string literal in a call that names a code: the message, whole or in its beginning.
    [GeneratedRegex("""Codes\.\w+,[^;]*?(?<!\w)\$?"(?<text>(?:[^"\\]|\\.)*)"\)""")]
    private static partial Regex Reported();
}
