#if NET8_0_OR_GREATER
using System;
using System.Collections.Generic;
using System.Text.Json;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Values;

namespace PromptGen.Templates.Json;

/// <summary>
/// Arguments that tools read from a JSON object with one property per input. The data are checked against the contract
/// as closely as the compiler checks a caller's: nothing is converted, nothing is left over, nothing required is missing.
/// </summary>
/// <remarks>
/// Dates are strings in ISO 8601 without a time zone: <c>2026-09-12</c>, <c>2026-09-12T14:03:07</c>. An int is a JSON number
/// without fraction and exponent in the range of 64 bits. A null stands for a value left out.
/// </remarks>
public sealed class JsonPromptArguments : IPromptArguments
{
    private readonly TemplateValue[] _values;

    private JsonPromptArguments(TemplateValue[] values) => _values = values;

    /// <summary>Reads arguments from the text of a JSON object.</summary>
    /// <param name="contract">What is expected.</param>
    /// <param name="json">The text; comments and trailing commas are errors.</param>
    /// <param name="errors">Everything wrong with the data; empty on success.</param>
    /// <returns>The arguments; null when there are errors.</returns>
    public static JsonPromptArguments? Parse(PromptContract contract, string json, out IReadOnlyList<JsonInputError> errors)
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            return Parse(contract, document.RootElement, out errors);
        }
        catch (JsonException e)
        {
            string place = FormattableString.Invariant($"line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}");
            errors = [new JsonInputError("$", "the data are no JSON (" + place + ")")];
            return null;
        }
    }

    /// <summary>Reads arguments from a JSON object. Nothing of <paramref name="data"/> is kept.</summary>
    /// <param name="contract">What is expected.</param>
    /// <param name="data">The object.</param>
    /// <param name="errors">Everything wrong with the data; empty on success.</param>
    /// <returns>The arguments; null when there are errors.</returns>
    public static JsonPromptArguments? Parse(PromptContract contract, JsonElement data, out IReadOnlyList<JsonInputError> errors)
    {
        ArgumentNullException.ThrowIfNull(contract);
        var reader = new JsonValueReader();
        TemplateValue[]? values = reader.ReadFields(data, contract.Inputs, "$", "input");
        errors = reader.Errors;
        return reader.Errors.Count > 0 || values is null ? null : new JsonPromptArguments(values);
    }

    /// <inheritdoc/>
    public TemplateValue Get(int slot) => _values[slot];
}
#endif
