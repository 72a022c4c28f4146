using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using PromptGen.Templates.Contracts;

namespace PromptGen.Cli.Evaluation;

/// <summary>
/// The inputs of a case that its template may read. Batches declare the same long list for every case, and what is emitted for
/// inputs that no template reads would be nearly all that the compiler gets.
/// </summary>
/// <param name="Slots">Their positions in the whole contract, in order.</param>
/// <param name="Json">Their declarations as front matter spells them.</param>
internal sealed record UsedInputs(IReadOnlyList<int> Slots, string Json)
{
    /// <summary>Finds the inputs whose name stands as a word anywhere in the template, also where it is no variable.</summary>
    public static UsedInputs In(PreparedCase prepared)
    {
        IReadOnlyList<FieldDeclaration> all = prepared.Inputs.Fields;
        HashSet<string> words = WordsOf(prepared.Case.Template);
        int[] slots = [.. Enumerable.Range(0, all.Count).Where(slot => words.Contains(all[slot].Name))];
        return slots.Length == all.Count ? new UsedInputs(slots, prepared.Inputs.Json) : new UsedInputs(slots, Choose(prepared.Inputs.Json, words));
    }

    private static string Choose(string json, HashSet<string> names)
    {
        using JsonDocument inputs = JsonDocument.Parse(json);
        return InputsJson.Write(inputs.RootElement, names.Contains);
    }

    private static HashSet<string> WordsOf(string template)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        int start = 0;
        for (int i = 0; i <= template.Length; i++)
        {
            if (i == template.Length || !(char.IsAsciiLetterOrDigit(template[i]) || template[i] == '_'))
            {
                words.Add(template[start..i]);
                start = i + 1;
            }
        }

        return words;
    }
}
