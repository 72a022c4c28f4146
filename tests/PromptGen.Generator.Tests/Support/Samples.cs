using System.Globalization;

namespace PromptGen.Generator.Tests.Support;

/// <summary>Catalogues that several tests use.</summary>
internal static class Samples
{
    public const string Style = "---\nkind: partial\ninputs:\n  tone: string\n---\nAnswer in a {{ tone }} tone.\n";

    public const string Text = "---\ninputs:\n  name: string\n---\nHello {{ name }}!\n";

    public static string Chat { get; } =
        "---\ninputs:\n  customer_name: string\n  plan: { type: enum, values: [free, pro], default: free }\nincludes:\n" + TestCatalogue.Pin("shared/style", "1.0.0", Style)
        + "---\n{{ role \"system\" }}\nYou help {{ customer_name }} on {{ plan }}.\n{{ include \"shared/style\" tone: \"warm\" }}\n{{ role \"user\" }}\nHi\n";

    /// <summary>A text prompt, a chat prompt with a partial, and a folder.</summary>
    public static TestCatalogue Mixed() => new TestCatalogue()
        .Add("shared/style", Style)
        .Add("support-bot", Chat, description: "Helps customers")
        .Add("billing/greeting", Text);

    /// <summary>Text prompts <c>team-0/prompt-0</c> and so on, a tenth of them with a partial that all of these share.</summary>
    public static TestCatalogue Many(int count)
    {
        TestCatalogue catalogue = new TestCatalogue().Add("shared/style", Style);
        for (int i = 0; i < count; i++)
        {
            catalogue.Add(IdOf(i), BodyOf(i, "Hello"));
        }

        return catalogue;
    }

    /// <summary>The same with drafts as they were released.</summary>
    public static TestCatalogue ManyWithDrafts(int count)
    {
        TestCatalogue catalogue = Many(count).Draft("shared/style", Style);
        for (int i = 0; i < count; i++)
        {
            catalogue.Draft(IdOf(i), DraftOf(i, "Hello"));
        }

        return catalogue;
    }

    /// <summary>A draft's text: a release's without its closure.</summary>
    public static string DraftOf(int index, string greeting) =>
        BodyOf(index, greeting).Replace("includes:\n" + TestCatalogue.Pin("shared/style", "1.0.0", Style), "", System.StringComparison.Ordinal);

    public static string IdOf(int index) => string.Create(CultureInfo.InvariantCulture, $"team-{index / 100}/prompt-{index}");

    public static string BodyOf(int index, string greeting) => index % 10 == 0
        ? "---\ninputs:\n  name: string\nincludes:\n" + TestCatalogue.Pin("shared/style", "1.0.0", Style) + "---\n" + greeting + " {{ name }}!\n{{ include \"shared/style\" tone: \"warm\" }}\n"
        : "---\ninputs:\n  name: string\n---\n" + greeting + " {{ name }} of " + index.ToString(CultureInfo.InvariantCulture) + "!\n";
}
