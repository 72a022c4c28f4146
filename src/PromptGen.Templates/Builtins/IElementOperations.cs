namespace PromptGen.Templates.Builtins;

/// <summary>
/// What array functions need to know about elements. Implementations are empty structs, so that a function over them is
/// compiled per element type, without boxing and without delegates.
/// </summary>
/// <typeparam name="T">The element type.</typeparam>
public interface IElementOperations<in T>
{
    /// <summary>Order as Scriban sorts: ordinal for texts, by value for numbers and dates, null first.</summary>
    int Compare(T left, T right);

    /// <summary>Equality as Scriban's <c>array.uniq</c> and <c>array.contains</c> see it.</summary>
    bool AreEqual(T left, T right);

    /// <summary>A hash that agrees with <see cref="AreEqual"/>.</summary>
    int GetHash(T value);

    /// <summary>Whether it is missing.</summary>
    bool IsNull(T value);

    /// <summary>The text a template writes for it.</summary>
    string Format(T value);

    /// <summary>The text a template writes for it inside a list: strings in quotes.</summary>
    string FormatNested(T value);
}
