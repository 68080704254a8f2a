using Bot.Web.Pages;

namespace Bot.Tests.Web;

public sealed class MarkupTests
{
    [Fact]
    public void Values_are_escaped_and_markup_is_not()
    {
        var inner = Markup.Of($"<b>{"<i>&\"'"}</b>");
        Assert.Equal("<p title=\"&quot;&gt;&lt;script&gt;\"><b>&lt;i&gt;&amp;&quot;&#x27;</b>7</p>", $"{Markup.Of($"<p title=\"{"\"><script>"}\">{inner}{7}</p>")}");
    }

    [Fact]
    public void Arabic_letters_stay_letters() => Assert.Equal("سؤالٌ؟", $"{Markup.Text("سؤالٌ؟")}");
}
