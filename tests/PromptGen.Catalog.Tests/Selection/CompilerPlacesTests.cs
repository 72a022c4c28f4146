using PromptGen.Catalog.Selection;
using PromptGen.Catalog.Text;
using Xunit;

namespace PromptGen.Catalog.Tests.Selection;

public class CompilerPlacesTests
{
    [Theory]
    [InlineData("/app/prompts/")]
    [InlineData("/a;b/c#d/100%/e|f/%3B/")]
    [InlineData("C:\\source\\ä ö\\prompts\\")]
    public void What_is_written_is_read(string root)
    {
        var places = new CompilerPlaces(root + "ids.txt", root + "lock", "", root + "released-", new ValueList<string>([root, "/other/"]));
        string setting = places.ToSetting();

        Assert.Equal(places, CompilerPlaces.Parse(setting));

        // Either would end the value in the compiler's settings.
        Assert.DoesNotContain(';', setting);
        Assert.DoesNotContain('#', setting);
    }

    [Theory]
    [InlineData("")]
    [InlineData("one|two|three")]
    public void Anything_else_is_nothing(string setting) => Assert.Null(CompilerPlaces.Parse(setting));
}
