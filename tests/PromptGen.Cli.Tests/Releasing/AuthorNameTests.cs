using PromptGen.Cli.Releasing;
using Xunit;

namespace PromptGen.Cli.Tests.Releasing;

public class AuthorNameTests
{
    [Theory]
    [InlineData("Ana Ruiz <ana@example.org>", true)]
    [InlineData("ana <a>", true)]
    [InlineData("Ana", false)]
    [InlineData("<ana@example.org>", false)]
    [InlineData(" <ana@example.org>", false)]
    [InlineData("Ana <>", false)]
    [InlineData("Ana <a b>", false)]
    [InlineData("Ana <a> <b>", false)]
    [InlineData("Ana <a> b", false)]
    [InlineData("Ana\n<a>", false)]
    [InlineData("", false)]
    public void A_person_is_a_name_and_a_mail(string text, bool isWellFormed) => Assert.Equal(isWellFormed, AuthorName.IsWellFormed(text));
}
