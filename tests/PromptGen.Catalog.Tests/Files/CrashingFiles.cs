using System.IO;
using PromptGen.Catalog.Files;

namespace PromptGen.Catalog.Tests.Files;

/// <summary>A disk under a process that dies: from some step on nothing more is done. Each change is two steps, so that it can also die in the middle of writing.</summary>
/// <param name="steps">How many steps are still done.</param>
internal sealed class CrashingFiles(int steps) : IFileOperations
{
    private int _left = steps;

    public bool HasCrashed { get; private set; }

    public bool Exists(string path) => DiskOperations.Instance.Exists(path);

    public void CreateFolder(string path)
    {
        Step();
        DiskOperations.Instance.CreateFolder(path);
        Step();
    }

    public void WriteNew(string path, byte[] bytes)
    {
        Step();
        DiskOperations.Instance.WriteNew(path, bytes[..(bytes.Length / 2)]);
        Step();
        File.WriteAllBytes(path, bytes);
        Step();
    }

    public void Rename(string from, string to)
    {
        Step();
        DiskOperations.Instance.Rename(from, to);
        Step();
    }

    public void Replace(string from, string to)
    {
        Step();
        DiskOperations.Instance.Replace(from, to);
        Step();
    }

    public void Delete(string path)
    {
        Step();
        DiskOperations.Instance.Delete(path);
        Step();
    }

    private void Step()
    {
        if (HasCrashed || _left == 0)
        {
            HasCrashed = true;
            throw new CrashException();
        }

        _left--;
    }
}
