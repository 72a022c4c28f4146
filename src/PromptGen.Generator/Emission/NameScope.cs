using System;
using System.Collections.Generic;
using System.Globalization;

namespace PromptGen.Generator.Emission;

/// <summary>The names taken in one C# scope. Every generated name is claimed here, so that none hides another.</summary>
internal sealed class NameScope
{
    private readonly HashSet<string> _taken;

    /// <summary>A scope in which <paramref name="reserved"/> are taken already.</summary>
    public NameScope(params string[] reserved) => _taken = new HashSet<string>(reserved, StringComparer.Ordinal);

    /// <summary>Takes the wanted name, or the first free one of <c>wanted2</c>, <c>wanted3</c>, ...; unescaped.</summary>
    public string Claim(string wanted)
    {
        string name = wanted;
        for (int i = 2; !_taken.Add(name); i++)
        {
            name = wanted + i.ToString(CultureInfo.InvariantCulture);
        }

        return name;
    }

    /// <summary>Takes the first of the wanted names that is free, or else the last one with a number; unescaped.</summary>
    public string ClaimFirst(params string[] wanted)
    {
        foreach (string name in wanted)
        {
            if (_taken.Add(name))
            {
                return name;
            }
        }

        return Claim(wanted[wanted.Length - 1]);
    }
}
