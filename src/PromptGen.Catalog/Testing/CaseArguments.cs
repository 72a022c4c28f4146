using System;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Contracts;
using PromptGen.Templates.Diagnostics;
using PromptGen.Templates.Values;

namespace PromptGen.Catalog.Testing;

/// <summary>A case's data as arguments of a prompt.</summary>
public sealed class CaseArguments : IPromptArguments
{
    private readonly TemplateValue[] _values;

    private CaseArguments(TemplateValue[] values, Diagnostic? refusal)
    {
        _values = values;
        Refusal = refusal;
    }

    /// <summary>Why a rendering refuses the data: a text is longer than its <c>max_length</c>; null when none is.</summary>
    public Diagnostic? Refusal { get; }

    /// <summary>Reads the data of a case.</summary>
    /// <param name="case">The case.</param>
    /// <param name="contract">What the prompt declares.</param>
    /// <param name="misfits">Everything that a compiler would refuse of a caller who gave this data; empty on success.</param>
    /// <returns>The arguments; null when something does not fit.</returns>
    public static CaseArguments? Read(PromptTestCase @case, PromptContract contract, out ValueList<Diagnostic> misfits)
    {
        if (@case is null)
        {
            throw new ArgumentNullException(nameof(@case));
        }

        if (contract is null)
        {
            throw new ArgumentNullException(nameof(contract));
        }

        var reader = new InputValueReader();
        TemplateValue[] values = reader.ReadFields(@case.Inputs, contract.Inputs, @case.NameSpan, "input");
        misfits = new ValueList<Diagnostic>(reader.Misfits.Items);
        return misfits.Count > 0 ? null : new CaseArguments(values, reader.Refusals.Items.Count > 0 ? reader.Refusals.Items[0] : null);
    }

    /// <inheritdoc/>
    public TemplateValue Get(int slot) => _values[slot];
}
