namespace PromptGen.Cli.Evaluation;

/// <summary>What the integers of a case's JSON data are taken for. JSON itself does not tell 12 from 12.0.</summary>
public enum IntegerReading
{
    /// <summary>What the inputs declare, or else 64-bit ints.</summary>
    Int,

    /// <summary>Numbers, that is doubles, as programs read them that know no other.</summary>
    Number,

    /// <summary>Both in turn; a case that does not render to the same either way is refused.</summary>
    Both,
}
