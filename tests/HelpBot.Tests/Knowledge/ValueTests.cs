using HelpBot.Core.Knowledge;

namespace HelpBot.Tests.Knowledge;

public sealed class ValueTests
{
    [Theory]
    [InlineData("045 545 63 51", "0455456351")]
    [InlineData("046 - 750 84 10", "0467508410")]
    [InlineData("010-4267767", "0104267767")]
    [InlineData("06.12.34.56.78", "0612345678")]
    [InlineData("088 0767 000", "0880767000")]
    [InlineData("0800-0113", "08000113")]
    [InlineData("0900-900 30 30", "09009003030")]
    [InlineData("0906-1234", "09061234")]
    [InlineData("14 045", "14045")]
    [InlineData("14 0999", "140999")]
    [InlineData("112", "112")]
    [InlineData(" 113 ", "113")]
    [InlineData("116 111", "116111")]
    public void A_number_that_can_be_dialled_is_one(string text, string digits)
    {
        Assert.True(PhoneNumber.TryParse(text, out var number));
        Assert.Equal((text.Trim(), digits), (number!.Display, number.Digits));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("114")]
    [InlineData("045 545 63 5")]
    [InlineData("045 545 63 511")]
    [InlineData("0031455456351")]
    [InlineData("+31 45 545 63 51")]
    [InlineData("(045) 545 63 51")]
    [InlineData("045/5456351")]
    [InlineData("-0455456351")]
    [InlineData("0455456351-")]
    [InlineData("0800-011")]
    [InlineData("0800-011300")]
    [InlineData("0901-1234")]
    [InlineData("0955456351")]
    [InlineData("0055456351")]
    [InlineData("5456351")]
    [InlineData("14 45")]
    [InlineData("14 1045")]
    [InlineData("(eigen huisarts)")]
    [InlineData("٠٤٥٥٤٥٦٣٥١")]
    [InlineData("045 545 63 51 of 045 545 63 52")]
    public void What_cannot_be_dialled_is_not_a_number(string? text) => Assert.False(PhoneNumber.TryParse(text, out _));

    [Theory]
    [InlineData("6461", "6461")]
    [InlineData("6461AB", "6461 AB")]
    [InlineData("6461 ab", "6461 AB")]
    [InlineData(" 1000  AA ", "1000 AA")]
    [InlineData("9999 ZZ", "9999 ZZ")]
    public void A_postcode_is_four_digits_with_or_without_two_letters(string text, string shown)
    {
        Assert.True(Postcode.TryParse(text, out var postcode));
        Assert.Equal(shown, postcode.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("646")]
    [InlineData("64611")]
    [InlineData("0461 AB")]
    [InlineData("6461 A")]
    [InlineData("6461 ABC")]
    [InlineData("6461 A B")]
    [InlineData("6461 SA")]
    [InlineData("6461sd")]
    [InlineData("6461 SS")]
    [InlineData("6461 1B")]
    [InlineData("6461-AB")]
    [InlineData("AB 6461")]
    [InlineData("٦٤٦١")]
    public void Anything_else_is_not_a_postcode(string? text) => Assert.False(Postcode.TryParse(text, out _));

    [Theory]
    [InlineData("2025", 2025, 1, 1)]
    [InlineData("2025-09", 2025, 9, 1)]
    [InlineData("2025-09-25", 2025, 9, 25)]
    [InlineData("2024-02-29", 2024, 2, 29)]
    public void A_date_may_be_partly_known(string text, int year, int month, int day)
    {
        Assert.True(PartialDate.TryParse(text, out var date));
        Assert.Equal(new DateOnly(year, month, day), date.Earliest);
        Assert.Equal(text, date.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("25")]
    [InlineData("2025-9")]
    [InlineData("2025-009")]
    [InlineData("2025-13")]
    [InlineData("2025-00")]
    [InlineData("2025-02-29")]
    [InlineData("2025-02-00")]
    [InlineData("2025-02-1")]
    [InlineData("2025-02-")]
    [InlineData("2025-02-03-04")]
    [InlineData("25-09-2025")]
    [InlineData("-2025")]
    [InlineData("0025")]
    [InlineData("2025-+9")]
    [InlineData("september 2025")]
    public void A_date_that_is_not_one_is_refused(string? text) => Assert.False(PartialDate.TryParse(text, out _));
}
