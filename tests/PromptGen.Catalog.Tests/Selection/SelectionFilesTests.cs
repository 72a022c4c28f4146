using System.IO;
using System.Linq;
using PromptGen.Catalog.Files;
using PromptGen.Catalog.Selection;
using PromptGen.Catalog.Text;
using Xunit;

namespace PromptGen.Catalog.Tests.Selection;

public class SelectionFilesTests
{
    // MSBuild gives the folder as it was told it.
    [Theory]
    [InlineData("obj")]
    [InlineData("obj/")]
    [InlineData("./obj")]
    public void What_is_written_is_there_and_what_is_left_of_before_is_not(string folder)
    {
        string project = Directory.CreateTempSubdirectory("promptgen-selection-").FullName;
        try
        {
            string prompts = Path.Combine(project, "prompts") + Path.DirectorySeparatorChar;
            foreach ((string path, string text) in new FileSet().Release("greeting", "1.0.0", "---\n---\nHello\n").Files)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(prompts + path)!);
                File.WriteAllText(prompts + path, text);
            }

            string kept = project + "/" + folder + "/App.PromptGen.drafts";
            var props = new SelectionProps(new ValueList<string>([prompts]), Path.Combine(project, "prompts.lock.json"), WithDrafts: true, kept + ".ids.txt", kept + ".lock.json");
            Directory.CreateDirectory(Path.Combine(project, "obj"));
            string old = Path.Combine(project, "obj", "App.PromptGen.drafts.released-007.txt");
            string others = Path.Combine(project, "obj", "App.PromptGen.pins.released-000.txt");
            File.WriteAllText(old, "");
            File.WriteAllText(others, "");

            ValueList<CompilerInput> inputs = SelectionFiles.Write(kept + ".props", props, SelectionReader.ReadIndex([prompts]), SelectionReader.Read([prompts], null, withDrafts: true));

            Assert.All(inputs, input => Assert.True(File.Exists(input.Path), input.Path));
            CompilerInput released = Assert.Single(inputs, input => input.Role == CompilerInput.Released);
            Assert.Equal(["greeting/manifest.yaml", "greeting/versions/1.0.0.prompt"], ReleasedTexts.Read(File.ReadAllText(released.Path)).Select(text => text.RelativePath));
            Assert.StartsWith(props.PlacesOf(inputs).ReleasedPath, released.Path, System.StringComparison.Ordinal);
            Assert.False(File.Exists(old));
            Assert.True(File.Exists(others));

            SelectionFiles.Delete(kept + ".props");
            Assert.False(File.Exists(released.Path));
        }
        finally
        {
            Directory.Delete(project, recursive: true);
        }
    }
}
