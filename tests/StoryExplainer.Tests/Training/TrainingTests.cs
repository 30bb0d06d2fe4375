using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using StoryExplainer.Language.Names;
using StoryExplainer.Training;
using StoryExplainer.Training.Corpus;
using StoryExplainer.Training.Learning;

namespace StoryExplainer.Tests.Training;

public sealed class TrainingTests
{
    private static readonly NameLexicon _lexicon = NameLexicon.Of(
        ("Grace", NameClasses.CommonFirstName), ("Oxmouth", NameClasses.City), ("Danish", NameClasses.Demonym), ("French", NameClasses.Demonym),
        ("said", NameClasses.SpeechVerb), ("told", NameClasses.SpeechVerb), ("Mr.", NameClasses.Honorific), ("Ms.", NameClasses.Honorific),
        ("the", NameClasses.FunctionWord), ("a", NameClasses.FunctionWord), ("van", NameClasses.Particle), ("museum", NameClasses.OrganisationWord));

    [Fact]
    public void Training_twice_gives_the_same_bytes() => Assert.Equal(Train(), Train());

    // If this fails after a wanted change of features, tokens, training or format, the committed weights must be made again as well.
    [Fact]
    public void Training_on_the_sample_gives_the_known_model() =>
        Assert.Equal("efaab0339248afcd2ea50819efa67f1fbdde69ce", Convert.ToHexStringLower(SHA256.HashData(Train()))[..40]);

    [Fact]
    public void A_model_finds_the_names_that_it_was_shown()
    {
        var model = NameModel.Read(new MemoryStream(Train()));

        Assert.Empty(Documents().SelectMany(document => NameScores.Errors(model, document, _lexicon)));
    }

    [Fact]
    public void A_copy_has_other_people_with_the_same_labels()
    {
        var document = Documents()[0];

        var copy = new Augmentation(NamePools.Read(Sample()), seed: 1).CopiesOf([document]).Single();

        Assert.DoesNotContain("Okoro", copy.Sentences.SelectMany(sentence => sentence.Tokens));
        Assert.Contains("Museum", copy.Sentences.SelectMany(sentence => sentence.Tokens));
        Assert.All(copy.Sentences, sentence => Assert.Equal(sentence.Tokens.Length, sentence.Labels.Length));
    }

    [Fact]
    public void A_surname_keeps_its_new_name_through_the_document()
    {
        var copy = new Augmentation(NamePools.Read(Sample()), seed: 1).CopiesOf([Documents()[0]]).Single();
        var people = NameScores.NamesOf(copy).Where(name => name.Kind == NameKind.Person).ToArray();
        var tokens = copy.Sentences.SelectMany(sentence => sentence.Tokens).ToArray();

        // The headline repeats a sentence, so the last mentions are those of the text: "… Ms. Okoro", after "Mayor Ada Okoro".
        Assert.Equal(2, people.Select(name => tokens[name.End - 1]).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    private static byte[] Train() => TrainingProgram.Train(
        Documents(), NamePools.Read(Sample()), _lexicon, new TrainingSettings { Epochs = 12, FewestUses = 1, MostFeatures = 20_000 }, TextWriter.Null);

    private static TrainingDocument[] Documents() => [.. BioFile.Read(Path.Combine(Sample(), "invented.bio"))];

    private static string Sample([CallerFilePath] string thisFile = "") => Path.Combine(Path.GetDirectoryName(thisFile)!, "Sample");
}
