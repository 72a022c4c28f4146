using System;
using PromptGen.Catalog.Text;
using PromptGen.Templates.Diagnostics;

namespace PromptGen.Catalog.Diagnostics;

/// <summary>What reading a file gave: a value, findings, or both.</summary>
/// <typeparam name="T">The value, compared by value.</typeparam>
public sealed class ReadResult<T> : IEquatable<ReadResult<T>>
    where T : class
{
    /// <summary>Puts a value and its findings together.</summary>
    public ReadResult(T? value, ValueList<CatalogueDiagnostic> diagnostics)
    {
        Value = value;
        Diagnostics = diagnostics;
    }

    /// <summary>What could be read; null when nothing could. With errors it is incomplete and serves tools only.</summary>
    public T? Value { get; }

    /// <summary>The findings in the order of the file.</summary>
    public ValueList<CatalogueDiagnostic> Diagnostics { get; }

    /// <summary>Whether the value may not be used for output.</summary>
    public bool HasErrors
    {
        get
        {
            foreach (CatalogueDiagnostic diagnostic in Diagnostics)
            {
                if (diagnostic.Diagnostic.Severity == DiagnosticSeverity.Error)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <inheritdoc/>
    public bool Equals(ReadResult<T>? other) => other is not null && Equals(Value, other.Value) && Diagnostics.Equals(other.Diagnostics);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ReadResult<T>);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked(((Value?.GetHashCode() ?? 0) * 397) ^ Diagnostics.GetHashCode());
}
