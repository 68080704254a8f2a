using System.Security.Cryptography;
using System.Text;
using Bot.Tests.Support;
using Bot.Web.MiniApp;

namespace Bot.Tests.Web;

public sealed class InitDataTests
{
    private const string Token = "123456:TEST";

    private static readonly ManualTimeProvider Time = new();
    private static readonly InitData Check = new(Token, TimeSpan.FromHours(1), Time);

    private static string Now => $"{Time.GetUtcNow().ToUnixTimeSeconds()}";

    [Fact]
    public void What_the_token_signed_names_its_user() =>
        Assert.Equal(new MiniAppUser(77, "ar"), Check.Verify(Signed(Token, Now, "{\"id\":77,\"first_name\":\"أحمد & Co\",\"language_code\":\"ar\"}")));

    [Fact]
    public void Another_token_or_a_changed_field_is_refused()
    {
        var signed = Signed(Token, Now, "{\"id\":77}");
        Assert.Null(Check.Verify(Signed("654321:TEST", Now, "{\"id\":77}")));
        Assert.Null(Check.Verify(signed.Replace("77", "78", StringComparison.Ordinal)));
        Assert.Null(Check.Verify(signed + "&more=1"));
        Assert.Null(Check.Verify(""));
        Assert.Null(Check.Verify("user=%7B%22id%22%3A77%7D&hash="));
    }

    [Theory]
    [InlineData(-3700)]
    [InlineData(120)]
    public void Old_data_and_data_of_the_future_are_refused(int seconds) =>
        Assert.Null(Check.Verify(Signed(Token, $"{Time.GetUtcNow().AddSeconds(seconds).ToUnixTimeSeconds()}", "{\"id\":77}")));

    [Theory]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("nonsense")]
    [InlineData("{\"id\":\"77\"}")]
    public void Signed_data_without_a_user_is_refused(string user) => Assert.Null(Check.Verify(Signed(Token, Now, user)));

    [Fact]
    public void Without_a_token_nobody_is_known() =>
        Assert.Null(new InitData("", TimeSpan.FromHours(1), Time).Verify(Signed("", Now, "{\"id\":77}")));

    private static string Signed(string token, string date, string user)
    {
        var fields = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["auth_date"] = date, ["query_id"] = "AAF=", ["user"] = user };
        var key = HMACSHA256.HashData("WebAppData"u8, Encoding.UTF8.GetBytes(token));
        var hash = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(string.Join('\n', fields.Select(field => $"{field.Key}={field.Value}"))));
        return string.Join('&', fields.Select(field => $"{field.Key}={Uri.EscapeDataString(field.Value)}")) + $"&hash={Convert.ToHexStringLower(hash)}";
    }
}
