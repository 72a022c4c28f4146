using System;

namespace PromptGen.Templates.Binding;

/// <summary>
/// In which widths Scriban holds the ints that an expression yields. It has two: what comes from the data is a 64-bit integer,
/// what a template computes is a 32-bit one where it fits. Both are written and compared alike; only functions that look at
/// elements as objects, <c>array.uniq</c> and <c>array.sort</c>, tell them apart.
/// </summary>
[Flags]
internal enum IntWidths
{
    /// <summary>No int, or none yet.</summary>
    None = 0,

    /// <summary>64 bits whatever the value: from the data.</summary>
    Wide = 1,

    /// <summary>32 bits where the value fits: written in the template or computed.</summary>
    Fitted = 2,

    /// <summary>Either, so that equal ints may differ.</summary>
    Mixed = Wide | Fitted,
}
