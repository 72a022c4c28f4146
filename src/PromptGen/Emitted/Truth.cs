using System.ComponentModel;

namespace PromptGen.Emitted;

/// <summary>Truth as the template language sees it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Truth
{
    /// <summary>A value that is there and is no bool is true, whatever it is; it has been evaluated for what may fail in it.</summary>
    public static bool OfPresent<T>(T value)
    {
        _ = value;
        return true;
    }
}
