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
            return subject.Voice is { Person: null, Label: { } label } ? descriptions.Resolve(label, subject.Voice.Source) ?? subject.Voice : subject.Voice;

        var pronoun = subject.Pronoun;
        var sentence = paragraph.SentenceAt(subject.Token);
        if (Accused(subject, sentence, paragraph) is { } accused)
            return accused;

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

        if (Asked(paragraph, sentence) is { } asked && genders.CanBe(asked, pronoun))
            return Voice.OfPerson(asked);

        var subjects = new SubjectFinder(paragraph, article.LabelOf);
        var main = subjects.Main(sentence.FirstToken, sentence.EndToken);
        if (main.IsFound && main.Voice.IsSomebody && CanBe(main.Voice, pronoun))
            return main.Voice;

        // "Supporters of Obi danced outside": where only one person is named, it is that one.
        return OnlyOne(paragraph, sentence, pronoun, except: null);
    }

    /// <summary>"The lawyer asked Obi why …": the next "she" is likely the one who was asked.</summary>
    private static int? Asked(SpokenParagraph paragraph, Sentence sentence)
    {
        for (var i = sentence.FirstToken + 1; i + 1 < sentence.EndToken; i++)
        {
            if (!paragraph.IsQuoted(i) && IsQuestioning(paragraph.WordAt(i)) && !paragraph.Is(i - 1, Cue.Passive) && AddresseeAt(paragraph, i + 1, sentence.EndToken) is { } person)
                return person;
        }

        return null;
    }

    private static bool IsQuestioning(ReadOnlySpan<char> verb) =>
        verb is "asked" or "asks" or "pressed" or "questioned" or "challenged" or "quizzed" or "grilled" or "put";

    private static int? AddresseeAt(SpokenParagraph paragraph, int token, int end)
    {
        for (var i = token; i < Math.Min(end, token + 4); i++)
        {
            if (paragraph.HolderAt(i) > 0)
                return paragraph.NamingEnd(i) is var after && after < end && paragraph.Is(after, Cue.Possessive) ? null : paragraph.HolderAt(i) - 1;
            if (paragraph.Is(i, Cue.Comma | Cue.Break | Cue.Preposition | Cue.Conjunction | Cue.Relative))
                return null;
        }

        return null;
    }

    /// <summary>"Obi said that Kay had cut the water. He denied it": who denies is not who says it, where the sentence names just one other.</summary>
    private Voice? Accused(in Subject subject, Sentence sentence, SpokenParagraph paragraph)
    {
        var verb = subject.Token + 1;
        while (verb < sentence.EndToken && paragraph.Is(verb, Cue.Adverb | Cue.Auxiliary))
            verb++;
        if (verb >= sentence.EndToken || sentence.FirstToken == 0 || paragraph.WordAt(verb) is not ("denied" or "denies" or "disputed" or "disputes" or "refuted" or "rejected" or "rejects"))
            return null;

        var before = paragraph.SentenceAt(sentence.FirstToken - 1);
        var main = new SubjectFinder(paragraph, article.LabelOf).Main(before.FirstToken, before.EndToken);
        return main.Voice.Person is { } accuser ? OnlyOne(paragraph, before, subject.Pronoun, accuser) : null;
    }

    /// <summary>The only person a sentence names outside quotation marks, of those that the pronoun can mean, or null.</summary>
    private Voice? OnlyOne(SpokenParagraph paragraph, Sentence sentence, Cue pronoun, int? except)
    {
        int? only = null;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var person = paragraph.HolderAt(i) - 1;
            if (person < 0 || paragraph.IsQuoted(i) || person == except || person == only || !genders.CanBe(person, pronoun))
                continue;
            if (only is not null)
                return null;
            only = person;
        }

        return only is { } found ? Voice.OfPerson(found) : null;
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
