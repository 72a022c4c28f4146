using System.Collections.Generic;
using System.Runtime.CompilerServices;
using PromptGen.Templates.Binding.Bound;

namespace PromptGen.Templates.Dataflow;

/// <summary>Tells nodes apart by which they are; to compare what they say would walk whole trees.</summary>
internal sealed class NodeComparer : IEqualityComparer<BoundNode>
{
    public static NodeComparer Instance { get; } = new();

    public bool Equals(BoundNode? x, BoundNode? y) => ReferenceEquals(x, y);

    public int GetHashCode(BoundNode obj) => RuntimeHelpers.GetHashCode(obj);
}
