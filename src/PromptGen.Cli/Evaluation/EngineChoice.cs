namespace PromptGen.Cli.Evaluation;

/// <summary>What renders a case.</summary>
public enum EngineChoice
{
    /// <summary>The interpreter, which runs overrides.</summary>
    Interpreter,

    /// <summary>The generator's C#, compiled and called.</summary>
    Compiled,

    /// <summary>Both, and a difference between them is an error.</summary>
    Both,
}
