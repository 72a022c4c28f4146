using System.Globalization;

namespace PromptGen.Channels.Trust.Json;

/// <summary>One step of the way to a value. The way is put into words only for an error, since nearly every value is read without one.</summary>
internal sealed class JsonPlace
{
    private readonly JsonPlace? _parent;
    private readonly string? _name;
    private readonly int _index;

    private JsonPlace(JsonPlace? parent, string? name, int index)
    {
        _parent = parent;
        _name = name;
        _index = index;
    }

    /// <summary>The way to a member: <c>signed.version</c>.</summary>
    public static JsonPlace Member(JsonPlace? parent, string name) => new(parent, name, -1);

    /// <summary>The way to a member whose name is data: <c>keys['ab12']</c>.</summary>
    public static JsonPlace Named(JsonPlace? parent, string name) => new(parent, name, 0);

    /// <summary>The way to an item: <c>signatures[0]</c>.</summary>
    public static JsonPlace Item(JsonPlace? parent, int index) => new(parent, null, index);

    /// <summary>The way from the file's root: <c>signed.keys['ab12'].keyval</c>.</summary>
    public override string ToString()
    {
        string way = _parent?.ToString() ?? "";
        return _name is null ? string.Create(CultureInfo.InvariantCulture, $"{way}[{_index}]")
            : _index == 0 ? $"{way}['{Shown.Short(_name)}']"
            : way.Length == 0 ? _name
            : way + "." + _name;
    }
}
