namespace PromptGen.Catalog.Yaml;

/// <summary>What a scalar stands for in the core schema of YAML 1.2.</summary>
internal enum ScalarKind
{
    Text,
    Null,
    Bool,
    Int,
    Float,
}
