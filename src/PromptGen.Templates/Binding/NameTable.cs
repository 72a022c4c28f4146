using System;
using System.Collections.Generic;
using PromptGen.Templates.Binding.Bound;
using PromptGen.Templates.Contracts;

namespace PromptGen.Templates.Binding;

/// <summary>The storage places of one template or partial. Those that the final tree does not use are dropped at the end.</summary>
internal sealed class NameTable
{
    private readonly List<LocalSymbol> _all = [];
    private readonly HashSet<LocalSymbol> _used = [];
    private Dictionary<string, List<LocalSymbol>>? _byName;

    /// <summary>Number of places so far.</summary>
    public int Count => _all.Count;

    /// <summary>A place that is kept in any case: a partial's input.</summary>
    public LocalSymbol AddInput(FieldDeclaration declaration)
    {
        LocalSymbol symbol = Add(declaration.Name, declaration.EffectiveType);
        symbol.IntWidths = IntWidths.Wide;
        _used.Add(symbol);
        return symbol;
    }

    /// <summary>The place for values of <paramref name="type"/> under a name; there is one per name and type.</summary>
    public LocalSymbol GetOrAdd(string name, PromptType type)
    {
        PromptType stored = type.WithOptional(false);
        foreach (LocalSymbol symbol in Find(name))
        {
            if (symbol.Type.WithOptional(false).Equals(stored))
            {
                return symbol;
            }
        }

        return Add(name, stored);
    }

    /// <summary>Every place under a name.</summary>
    public IReadOnlyList<LocalSymbol> Find(string name) => _byName is not null && _byName.TryGetValue(name, out List<LocalSymbol>? symbols) ? symbols : [];

    /// <summary>The final tree uses it; <paramref name="type"/> is what is stored there or read from there.</summary>
    public void Use(LocalSymbol symbol, PromptType type)
    {
        _used.Add(symbol);
        if (type.IsOptional)
        {
            symbol.Type = symbol.Type.WithOptional();
        }
    }

    /// <summary>The places that are used, numbered in order.</summary>
    public IReadOnlyList<LocalSymbol> Finish()
    {
        var kept = new List<LocalSymbol>(_used.Count);
        foreach (LocalSymbol symbol in _all)
        {
            if (_used.Contains(symbol))
            {
                symbol.Index = kept.Count;
                kept.Add(symbol);
            }
        }

        return kept;
    }

    private LocalSymbol Add(string name, PromptType type)
    {
        var symbol = new LocalSymbol(_all.Count, name, type);
        _all.Add(symbol);
        _byName ??= new Dictionary<string, List<LocalSymbol>>(StringComparer.Ordinal);
        if (!_byName.TryGetValue(name, out List<LocalSymbol>? symbols))
        {
            _byName.Add(name, symbols = []);
        }

        symbols.Add(symbol);
        return symbol;
    }
}
