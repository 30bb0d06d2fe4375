namespace StoryExplainer.Language.NamedEntities.People;

/// <summary>How a bare form can stand for a full name; the smaller, the likelier.</summary>
internal enum FormFit
{
    /// <summary>As its surname.</summary>
    Surname,

    /// <summary>As a name between the first and the last: the first of two surnames, or a given name in use.</summary>
    Middle,

    /// <summary>As its first name.</summary>
    First,

    /// <summary>Not at all.</summary>
    None,
}

/// <summary>Says whether two forms can name one person.</summary>
internal static class NameComparer
{
    /// <summary>Arabic articles as they are romanised: "al-Sisi" is also "Sisi".</summary>
    private static readonly string[] _articles = ["al", "el", "as", "ash", "an", "ar", "az", "ad", "at", "ath"];

    /// <summary>
    /// Whether a shorter (or equally long) full form and a longer one name the same person: same surname and no given name that speaks
    /// against it, or the shorter form stands as it is inside the longer one, or one letter inside a long word is different.
    /// </summary>
    public static bool AreSame(NameForm shorter, NameForm longer)
    {
        if (shorter.Suffix.Length > 0 && longer.Suffix.Length > 0 && shorter.Suffix != longer.Suffix)
        {
            return false;
        }

        if (shorter.Parts.Length > 1 && longer.IndexOf(shorter) >= 0)
        {
            return true;
        }

        return HaveCompatibleGivenNames(shorter, longer) || DifferByOneLetter(shorter.Parts, longer.Parts);
    }

    /// <summary>"al", "el" and how they sound before other letters.</summary>
    public static bool IsArabicArticle(string part) => Array.IndexOf(_articles, part) >= 0;

    /// <summary>How a bare form can stand for a full name.</summary>
    public static FormFit Fit(NameForm bare, NameForm full)
    {
        var at = full.IndexOf(bare);
        if (at < 0)
        {
            return FitWithoutArticle(bare, full);
        }

        if (full.IsOneWord)
        {
            return at == 0 && bare.Parts.Length == full.Parts.Length ? FormFit.Surname : FormFit.None;
        }

        if (full.IsFamilyFirst)
        {
            return at == 0 ? FormFit.Surname : at + bare.Parts.Length == full.Parts.Length ? FormFit.Middle : FormFit.First;
        }

        // From anywhere to the end is a surname ("von der Leyen", "García Márquez"), unless it is the whole name.
        if (at > 0 && at + bare.Parts.Length == full.Parts.Length)
        {
            return FormFit.Surname;
        }

        return at > 0 ? FormFit.Middle : FormFit.First;
    }

    /// <summary>Whether a bare form is a misspelling of a surname: a long word, two letters off, the same first letter.</summary>
    public static bool IsMisspelling(NameForm bare, NameForm full)
    {
        var written = bare.Parts[^1];
        var meant = full.Parts[^1];
        return bare.IsOneWord && written.Length >= 7 && meant.Length >= 7 && written[0] == meant[0] && Distance(written, meant) <= 2;
    }

    private static FormFit FitWithoutArticle(NameForm bare, NameForm full)
    {
        var start = bare.Parts.Length > 1 && IsArabicArticle(bare.Parts[0]) ? 1 : 0;
        if (start == 0 || full.IsOneWord)
        {
            return FormFit.None;
        }

        return full.Parts.AsSpan().EndsWith(bare.Parts.AsSpan(start)) ? FormFit.Surname : FormFit.None;
    }

    private static bool HaveCompatibleGivenNames(NameForm shorter, NameForm longer)
    {
        if (shorter.IsOneWord || longer.IsOneWord || shorter.IsFamilyFirst != longer.IsFamilyFirst || shorter.Parts[^1] != longer.Parts[^1])
        {
            return false;
        }

        if (shorter.IsFamilyFirst || !NameSpelling.AreOneGivenName(shorter.Parts[0], longer.Parts[0]))
        {
            return false;
        }

        // What stands between first and last name must not contradict: "John F. Kennedy" is not "John B. Kennedy".
        var next = 1;
        for (var i = 1; i < shorter.Parts.Length - 1; i++)
        {
            while (next < longer.Parts.Length - 1 && !NameSpelling.AreOneGivenName(shorter.Parts[i], longer.Parts[next]))
            {
                next++;
            }

            if (next == longer.Parts.Length - 1)
            {
                return false;
            }

            next++;
        }

        return true;
    }

    private static bool DifferByOneLetter(string[] left, string[] right)
    {
        if (left.Length != right.Length || left.Length < 2)
        {
            return false;
        }

        var different = -1;
        for (var i = 0; i < left.Length; i++)
        {
            if (left[i] != right[i])
            {
                if (different >= 0)
                {
                    return false;
                }

                different = i;
            }
        }

        if (different < 0)
        {
            return true;
        }

        var (a, b) = (left[different], right[different]);
        return a.Length >= (left.Length > 2 ? 4 : 6) && b.Length >= 4 && a[0] == b[0] && a[^1] == b[^1] && Distance(a, b) == 1;
    }

    /// <summary>Edits from one word to the other: letters added, left out or changed.</summary>
    private static int Distance(string left, string right)
    {
        if (Math.Abs(left.Length - right.Length) > 2)
        {
            return int.MaxValue;
        }

        Span<int> row = stackalloc int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var changed = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[right.Length];
    }
}
