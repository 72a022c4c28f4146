using PromptGen.Templates.Binding.Bound;

namespace PromptGen.Templates.Binding;

/// <summary>What is known about one local variable at one place of a template. A variable without a state was never assigned.</summary>
internal readonly struct VariableState
{
    private VariableState(LocalSymbol? symbol, bool mayBeMissing, LocalSymbol? other)
    {
        Symbol = symbol;
        MayBeMissing = mayBeMissing;
        Other = other;
    }

    /// <summary>Where its value lies; null when it can only be missing.</summary>
    public LocalSymbol? Symbol { get; }

    /// <summary>Whether it was given null, or no value, on some way to this place.</summary>
    public bool MayBeMissing { get; }

    /// <summary>A place of another type where its value lies on another way here: it cannot be read.</summary>
    public LocalSymbol? Other { get; }

    /// <summary>A variable that was given null.</summary>
    public static VariableState Missing => new(null, mayBeMissing: true, null);

    /// <summary>A variable whose value lies in <paramref name="symbol"/>.</summary>
    public static VariableState In(LocalSymbol symbol, bool mayBeMissing) => new(symbol, mayBeMissing, null);

    /// <summary>What is known where two ways meet.</summary>
    public VariableState Merge(VariableState other)
    {
        if (Other is not null)
        {
            return this;
        }

        if (other.Other is not null)
        {
            return other;
        }

        bool mayBeMissing = MayBeMissing || other.MayBeMissing;
        if (Symbol is null || other.Symbol is null || ReferenceEquals(Symbol, other.Symbol))
        {
            return new VariableState(Symbol ?? other.Symbol, mayBeMissing, null);
        }

        return new VariableState(Symbol, mayBeMissing, other.Symbol);
    }

    /// <summary>Whether nothing else is known than in <paramref name="other"/>.</summary>
    public bool IsSame(VariableState other) =>
        ReferenceEquals(Symbol, other.Symbol) && MayBeMissing == other.MayBeMissing && (Other is null) == (other.Other is null);
}
