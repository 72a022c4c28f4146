namespace PromptGen.Catalog.Testing;

/// <summary>The ids of what can be wrong with <c>tests.yaml</c> and of cases that fail. An id is never reused for another meaning.</summary>
public static class TestCodes
{
    /// <summary>A case's inputs do not fit the contract of the prompt.</summary>
    public const string BadInputs = "PG0060";

    /// <summary>What a case says cannot all hold, or half of it is missing.</summary>
    public const string Contradiction = "PG0061";

    /// <summary>A regular expression cannot be read.</summary>
    public const string BadPattern = "PG0062";

    /// <summary>A golden file is missing or cannot be read.</summary>
    public const string MissingGolden = "PG0063";

    /// <summary>A case failed.</summary>
    public const string CaseFailed = "PG0064";

    /// <summary>A case expects what a prompt of this kind never gives.</summary>
    public const string WrongKind = "PG0065";

    /// <summary>The versions that a case is for are no range.</summary>
    public const string BadRange = "PG0066";

    /// <summary>An evaluation could not be carried out.</summary>
    public const string EvaluationNotRun = "PG0067";

    /// <summary>A judge, or what is expected of an answer, says that an evaluation failed.</summary>
    public const string EvaluationFailed = "PG0068";
}
