namespace PromptGen.Benchmarks.Pages;

/// <summary>A column of a table of results.</summary>
/// <param name="Title">Its title.</param>
/// <param name="IsFigure">Whether its cells begin with a figure that is compared with the one of the last measurement, and of which less is better.</param>
internal sealed record ResultColumn(string Title, bool IsFigure = false)
{
    /// <summary>A column whose cells are compared with those of the last measurement.</summary>
    public static ResultColumn Figure(string title) => new(title, IsFigure: true);

    public static implicit operator ResultColumn(string title) => new(title);
}
