using System.Collections.Generic;
using System.Linq;
using PromptGen.Templates.Contracts;

namespace PromptGen.Catalog.Fixes;

/// <summary>What the uses of an undeclared name say about its type.</summary>
internal sealed class UseEvidence
{
    private readonly List<(string Name, UseEvidence Use)> _fields = [];
    private readonly HashSet<TypeKind> _kinds = [];
    private UseEvidence? _element;
    private bool _isText;
    private bool _isNumeric;
    private bool _isTested;
    private bool _mayBeMissing;

    /// <summary>What is said about the elements; with the first question it is a list.</summary>
    public UseEvidence Element => _element ??= new UseEvidence();

    /// <summary>What is said about a field; with the first question it is an object.</summary>
    public UseEvidence Field(string name)
    {
        foreach ((string known, UseEvidence use) in _fields)
        {
            if (known == name)
            {
                return use;
            }
        }

        _fields.Add((name, new UseEvidence()));
        return _fields[_fields.Count - 1].Use;
    }

    /// <summary>It stands where only values of a kind can.</summary>
    public void Is(TypeKind kind) => _kinds.Add(kind);

    /// <summary>It is written, which any scalar can be.</summary>
    public void IsWritten() => _isText = true;

    /// <summary>It stands where any number can.</summary>
    public void IsNumeric() => _isNumeric = true;

    /// <summary>It is asked whether it holds.</summary>
    public void IsTested() => _isTested = true;

    /// <summary>It is asked whether it is there.</summary>
    public void MayBeMissing() => _mayBeMissing = true;

    /// <summary>The type as front matter writes it, on one line.</summary>
    public string ToYaml()
    {
        bool isOnlyTested = _isTested && !_isText && !_isNumeric && _kinds.Count == 0 && _fields.Count == 0 && _element is null;
        string optional = _mayBeMissing || _isTested && !isOnlyTested && !_kinds.Contains(TypeKind.Bool) ? "?" : "";
        if (_fields.Count > 0)
        {
            return $"{{ type: object{optional}, fields: {{ {string.Join(", ", _fields.Select(f => f.Name + ": " + f.Use.ToYaml()))} }} }}";
        }

        if (_element is not null)
        {
            return $"{{ type: list{optional}, items: {_element.ToYaml()} }}";
        }

        return (isOnlyTested ? "bool" : Scalar()) + optional;
    }

    // Of several kinds, the one that can hold what the others can.
    private string Scalar() =>
        _kinds.Contains(TypeKind.String) ? "string"
        : _kinds.Contains(TypeKind.Decimal) ? "decimal"
        : _kinds.Contains(TypeKind.Number) ? "number"
        : _kinds.Contains(TypeKind.Int) ? "int"
        : _isNumeric ? "number"
        : _kinds.Contains(TypeKind.Bool) ? "bool"
        : _kinds.Contains(TypeKind.DateTime) ? "datetime"
        : "string";
}
