using StoryExplainer.Language.Sentences;

namespace StoryExplainer.Language.Quotes;

/// <summary>What has been said so far, for the cases in which a sentence alone does not tell who speaks: "he said", or nothing at all.</summary>
internal sealed class SpeakerContext(QuotedArticle article, Genders genders, Descriptions descriptions)
{
    private const int ParagraphsBack = 3;

    private readonly Dictionary<int, List<(int Token, Voice Voice)>> _voices = [];

    /// <summary>Remembers who speaks a quotation.</summary>
    public void Remember(int paragraph, int token, Voice voice)
    {
        if (!_voices.TryGetValue(paragraph, out var voices))
            _voices[paragraph] = voices = [];
        voices.Add((token, voice));
    }

    /// <summary>Who a subject is; nobody where a pronoun could be several people.</summary>
    public Voice Resolve(in Subject subject, SpokenParagraph paragraph)
    {
        if (!subject.IsPersonalPronoun)
            return subject.Voice is { IsSomebody: false, Label: { } label } ? descriptions.Resolve(label) ?? subject.Voice : subject.Voice;

        var pronoun = subject.Pronoun;
        var sentence = paragraph.SentenceAt(subject.Token);
        for (var i = sentence.FirstToken; i < subject.Token; i++)
        {
            // "After Obi lost the vote, she said": the first person of the sentence is its subject.
            var holder = paragraph.HolderAt(i);
            if (holder > 0 && !paragraph.IsQuoted(i) && genders.CanBe(holder - 1, pronoun))
                return Voice.OfPerson(holder - 1);
        }

        return Before(paragraph, sentence.FirstToken, pronoun);
    }

    /// <summary>The speaker of the lead-in sentence that ends before a token, or nobody.</summary>
    public Voice OfLeadIn(SpokenParagraph paragraph, Sentence sentence, bool needsVerb)
    {
        var subjects = new SubjectFinder(paragraph, article.LabelOf);
        for (var i = sentence.EndToken - 1; i > sentence.FirstToken; i--)
        {
            if (paragraph.IsQuoted(i) || !paragraph.Is(i, Cue.Speech) || paragraph.HolderAt(i) != 0)
                continue;
            var speaker = subjects.Before(i, sentence.FirstToken);
            if (speaker.IsFound && Resolve(speaker, paragraph) is { IsSomebody: true } voice)
                return voice;
        }

        if (needsVerb && !HasReport(paragraph, sentence))
            return Voice.Nobody;

        var main = subjects.Main(sentence.FirstToken, sentence.EndToken);
        return main.IsFound ? Resolve(main, paragraph) : Voice.Nobody;
    }

    /// <summary>The last quotation's speaker in a sentence, or null.</summary>
    public Voice? LastIn(int paragraph, int first, int end)
    {
        Voice? last = null;
        if (_voices.TryGetValue(paragraph, out var voices))
        {
            foreach (var (token, voice) in voices)
            {
                if (token >= first && token < end)
                    last = voice;
            }
        }

        return last;
    }

    private Voice Before(SpokenParagraph paragraph, int token, Cue pronoun)
    {
        for (var index = paragraph.Index; index >= 0 && index >= paragraph.Index - ParagraphsBack; index--)
        {
            if (!article.IsRunningText(index))
                continue;

            var spoken = article.Paragraph(index);
            var end = index == paragraph.Index ? token : spoken.Count;
            var sentences = spoken.Paragraph.Sentences;
            for (var i = sentences.Length - 1; i >= 0; i--)
            {
                if (sentences[i].FirstToken >= end)
                    continue;
                if (FocusOf(spoken, sentences[i], pronoun) is { } voice)
                    return voice;
            }
        }

        return Voice.Nobody;
    }

    /// <summary>Whom a following "he" means after a sentence: who spoke in it, else its subject; null to look further back.</summary>
    private Voice? FocusOf(SpokenParagraph paragraph, Sentence sentence, Cue pronoun)
    {
        if (LastIn(paragraph.Index, sentence.FirstToken, sentence.EndToken) is { } spoken && CanBe(spoken, pronoun))
            return spoken;

        var subjects = new SubjectFinder(paragraph, article.LabelOf);
        var main = subjects.Main(sentence.FirstToken, sentence.EndToken);
        if (main.IsFound && main.Voice.IsSomebody && CanBe(main.Voice, pronoun))
            return main.Voice;

        return null;
    }

    private bool CanBe(Voice voice, Cue pronoun) =>
        voice.IsSomebody && (voice.Person is not { } person || genders.CanBe(person, pronoun));

    private static bool HasReport(SpokenParagraph paragraph, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (!paragraph.IsQuoted(i) && paragraph.Is(i, Cue.Report | Cue.Speech | Cue.OwnWords))
                return true;
        }

        return false;
    }
}
