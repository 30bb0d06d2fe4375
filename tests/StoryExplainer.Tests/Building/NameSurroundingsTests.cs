using StoryExplainer.Stories.Building;
using StoryExplainer.Stories.Model;

namespace StoryExplainer.Tests.Building;

public sealed class NameSurroundingsTests
{
    [Theory]
    [InlineData("", ", 15, fell from the pier.")]
    [InlineData("", " (9) fell from the pier.")]
    [InlineData("", ", aged seven, fell from the pier.")]
    [InlineData("The 15-year-old ", " fell.")]
    [InlineData("Her nine-year-old son ", " fell.")]
    [InlineData("The six-month-old baby ", " slept.")]
    [InlineData("", ", five months, slept.")]
    [InlineData("The schoolboy ", " fell.")]
    [InlineData("", ", a primary school pupil, fell.")]
    [InlineData("", ", who was 14 at the time, ran.")]
    [InlineData("", " is 12 years old.")]
    public void A_child(string before, string after) => Assert.Equal(WithholdReason.Minor, NameSurroundings.Read(before, after));

    [Theory]
    [InlineData("", ", 51, fell from the pier.")]
    [InlineData("", ", 15 of whose boats sank, wept.")]
    [InlineData("The 15-year-old’s mother, ", ", wept.")]
    [InlineData("The 15-year-old daughter of ", " wept.")]
    [InlineData("The boat’s 12-year-old engine and ", " failed.")]
    [InlineData("", " was 12 minutes late.")]
    [InlineData("", " has been patient with the crew.")]
    [InlineData("", " was charged with rape.")]
    [InlineData("", ", convicted of the sexual abuse of two boys, appealed.")]
    public void Nobody_to_withhold(string before, string after) => Assert.Equal(WithholdReason.None, NameSurroundings.Read(before, after));

    [Theory]
    [InlineData("He raped the student ", " in 2019.")]
    [InlineData("The trial for the rape of ", " opened.")]
    [InlineData("The rape survivor ", " spoke.")]
    [InlineData("", " was sexually assaulted in 2019.")]
    [InlineData("", " said that he had raped her in the boathouse.")]
    public void Somebody_to_whom_a_sexual_offence_was_done(string before, string after) => Assert.Equal(WithholdReason.SexualOffence, NameSurroundings.Read(before, after));

    [Theory]
    [InlineData("The patient, ", ", woke.")]
    [InlineData("", ", a heart patient at the infirmary, woke.")]
    [InlineData("", " was a patient there.")]
    public void A_patient(string before, string after) => Assert.Equal(WithholdReason.Patient, NameSurroundings.Read(before, after));

    [Fact]
    public void What_is_told_of_the_childhood_of_somebody_with_an_office_makes_no_child_of_them() =>
        Assert.Equal(WithholdReason.None, NameSurroundings.Read("", " was 12 when the family moved.", isKnownOtherwise: true));
}
