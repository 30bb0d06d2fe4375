using System.Runtime.CompilerServices;
using Xunit.Abstractions;

namespace StoryExplainer.SiteTests.Cases;

/// <summary>
/// An input of <c>Cases/FOLDER/</c> with what is right: <c>NAME.EXT</c> is the seed, <c>NAME.EXT.expected</c> says line by line what the site must know of it
/// (see <c>Cases/README.md</c>).
/// </summary>
public sealed class CaseFile : IXunitSerializable
{
    /// <summary>Made by xunit, which then fills it.</summary>
    [Obsolete("For xunit only.")]
    public CaseFile()
    {
    }

    private CaseFile(string name) => Name = name;

    /// <summary>Folder and file: "reading/note-marks.html".</summary>
    public string Name { get; private set; } = "";

    /// <summary>Folder of all cases.</summary>
    public static string Folder { get; } = FindFolder();

    /// <summary>Where the seed lies.</summary>
    public string SeedPath => Path.Combine(Folder, Name);

    /// <summary>Where the file that may stand beside it lies.</summary>
    public string SidecarPath => Path.ChangeExtension(SeedPath, ".yml");

    /// <summary>All cases, by name.</summary>
    public static TheoryData<CaseFile> All
    {
        get
        {
            var data = new TheoryData<CaseFile>();
            foreach (var expected in Directory.EnumerateFiles(Folder, "*.expected", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                data.Add(new CaseFile(Path.GetRelativePath(Folder, expected)[..^".expected".Length].Replace('\\', '/')));
            }

            return data;
        }
    }

    /// <summary>What is right: keys with their values, in order.</summary>
    public (string Key, string Value)[] ReadExpected() =>
    [
        .. File.ReadLines(SeedPath + ".expected").Where(line => line.Length > 0 && line[0] != '#').Select(line =>
            line.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon ? (line[..colon], line[(colon + 2)..]) : throw new InvalidDataException($"{Name}.expected: \"{line}\" is no \"key: value\".")),
    ];

    /// <inheritdoc/>
    public void Deserialize(IXunitSerializationInfo info) => Name = info.GetValue<string>(nameof(Name));

    /// <inheritdoc/>
    public void Serialize(IXunitSerializationInfo info) => info.AddValue(nameof(Name), Name);

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static string FindFolder([CallerFilePath] string thisFile = "") => Path.GetDirectoryName(thisFile)!;
}
