extern alias generator;

using generator::PromptGen.Generator.Steps;

namespace PromptGen.Generator.Tests.Incrementality;

/// <summary>What keeps the rest of a list from being computed again.</summary>
public sealed class MemoTests
{
    private readonly Memo<object, string, string> _memo;
    private int _computed;

    public MemoTests() => _memo = new Memo<object, string, string>((input, _) => input + (++_computed).ToString(System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void A_result_is_computed_once()
    {
        object key = new();

        Assert.Equal("a1", _memo.Of(key, "a", default));
        Assert.Equal("a1", _memo.Of(key, new string('a', 1), default));
        Assert.Equal(1, _computed);
    }

    [Fact]
    public void Another_input_is_computed_and_takes_the_place_of_the_first()
    {
        object key = new();
        _memo.Of(key, "a", default);

        Assert.Equal("b2", _memo.Of(key, "b", default));
        Assert.Equal("b2", _memo.Of(key, "b", default));
        Assert.Equal("a3", _memo.Of(key, "a", default));
    }

    [Fact]
    public void Another_object_is_another_key()
    {
        Assert.Equal("a1", _memo.Of(new object(), "a", default));
        Assert.Equal("a2", _memo.Of(new object(), "a", default));
    }
}
