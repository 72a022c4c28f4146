using PromptGen.Cli.Evaluation;
using Xunit;

namespace PromptGen.Cli.Tests.Evaluation;

public class EngineComparisonTests
{
    private static readonly EvaluationResult Text = EvaluationResult.Text("id", "same");
    private static readonly EvaluationResult Chat = EvaluationResult.Chat("id", [new PromptMessage(MessageRole.System, "a"), new PromptMessage(MessageRole.User, "b")]);

    [Fact]
    public void Equal_results_stand()
    {
        Assert.Equal("same", EngineComparison.Compare(Text, EvaluationResult.Text("id", "same")).Output);
        Assert.Equal(2, EngineComparison.Compare(Chat, EvaluationResult.Chat("id", [new PromptMessage(MessageRole.System, "a"), new PromptMessage(MessageRole.User, "b")])).Messages!.Count);
        Assert.Equal("PG2900", EngineComparison.Compare(Failure(2, 3), Failure(2, 3)).Errors[0].Code);
    }

    [Fact]
    public void Another_text_is_a_fault_with_the_place_where_they_part()
    {
        EvaluationResult result = EngineComparison.Compare(EvaluationResult.Text("id", "one two"), EvaluationResult.Text("id", "one three"));

        Assert.True(result.IsFault);
        Assert.Null(result.Output);
        Assert.Equal("PG2901", result.Errors[0].Code);
        Assert.Equal("at character 5 the interpreter gives \"wo\", the compiled code \"hree\"", result.Errors[0].Message);
    }

    [Fact]
    public void A_longer_text_is_a_fault()
    {
        Assert.True(EngineComparison.Compare(Text, EvaluationResult.Text("id", "same and more")).IsFault);
    }

    [Fact]
    public void Other_messages_are_a_fault()
    {
        Assert.Contains("the roles System, User", EngineComparison.Compare(Chat, EvaluationResult.Chat("id", [new PromptMessage(MessageRole.System, "a")])).Errors[0].Message);
        Assert.Contains("in message 1", EngineComparison.Compare(Chat, EvaluationResult.Chat("id", [new PromptMessage(MessageRole.System, "a"), new PromptMessage(MessageRole.User, "c")])).Errors[0].Message);
        Assert.True(EngineComparison.Compare(Chat, Text).IsFault);
    }

    [Fact]
    public void A_failure_of_one_engine_alone_or_at_another_place_is_a_fault()
    {
        Assert.Equal("PG2901", EngineComparison.Compare(Text, Failure(1, 1)).Errors[0].Code);
        Assert.Equal("PG2901", EngineComparison.Compare(Failure(1, 1), Text).Errors[0].Code);
        Assert.Equal("PG2901", EngineComparison.Compare(Failure(1, 1), Failure(1, 2)).Errors[0].Code);
    }

    [Fact]
    public void An_engine_that_broke_is_reported_as_that()
    {
        EvaluationResult broken = EvaluationResult.Refused("id", new EvaluationError("PG2902", 0, 0, "broke"));

        Assert.Equal("PG2902", EngineComparison.Compare(Text, broken).Errors[0].Code);
        Assert.Equal("PG2902", EngineComparison.Compare(broken, Text).Errors[0].Code);
    }

    private static EvaluationResult Failure(int line, int column) =>
        EvaluationResult.Refused("id", new EvaluationError("PG2900", line, column, "the divisor is zero"));
}
