using PromptGen.Templates.Text;

namespace PromptGen.Catalog.Yaml;

/// <summary>A single value; quoted and block scalars are always text.</summary>
internal sealed class YamlScalar(string value, bool isPlain, bool isDoubleQuoted, TextSpan span) : YamlNode(span)
{
    public string Value { get; } = value;

    public bool IsPlain { get; } = isPlain;

    /// <summary>Whether it is written as JSON writes a string.</summary>
    public bool IsDoubleQuoted { get; } = isDoubleQuoted;

    /// <summary>What it stands for; told anew each time, since most are asked once or never.</summary>
    public ScalarKind Kind => IsPlain ? PlainScalar.Resolve(Value) : ScalarKind.Text;

    public override string Described => Kind switch
    {
        ScalarKind.Null => "nothing",
        ScalarKind.Bool => "true or false",
        ScalarKind.Int or ScalarKind.Float => "a number",
        _ => "text",
    };
}
