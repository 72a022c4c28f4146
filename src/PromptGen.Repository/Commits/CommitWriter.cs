using System.Collections.Generic;
using System.IO;
using PromptGen.Catalog.Files;
using PromptGen.Repository.Documents;
using PromptGen.Repository.State;

namespace PromptGen.Repository.Commits;

/// <summary>Writes files into a repository, each whole or not at all.</summary>
/// <param name="folder">The repository.</param>
/// <param name="files">The disk.</param>
internal sealed class CommitWriter(string folder, IFileOperations files)
{
    /// <summary>Writes files that never change. One that is there with the same bytes is left alone; another is what an interrupted writer left and nobody was led to.</summary>
    /// <exception cref="IOException">The disk refuses.</exception>
    public void Write(IEnumerable<ContentFile> contents)
    {
        foreach (ContentFile content in contents)
        {
            string path = RepositoryPaths.In(folder, content.Path);
            if (!files.Exists(path) || Sha256.Hex(File.ReadAllBytes(path)) != Sha256.Hex(content.Bytes))
            {
                AtomicFile.Write(path, content.Bytes, mayReplace: true, files);
            }
        }
    }

    /// <summary>Writes a commit; the state is the new one from the moment at which the timestamp is in its place.</summary>
    /// <exception cref="IOException">The disk refuses.</exception>
    public void Write(CommitPlan plan)
    {
        Write(plan.Files);
        AtomicFile.Write(RepositoryPaths.In(folder, RepositoryPaths.Timestamp), plan.Timestamp, mayReplace: true, files);
        if (plan.LastRoot is { } root)
        {
            Write([root]);
        }
    }
}
