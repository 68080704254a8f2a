using Bot.Languages;
using Bot.Web.Pages;

namespace Bot.Web.Admin;

/// <summary>What was asked: day by day as a picture, what found no answer, and what answers were disliked.</summary>
internal sealed class QuestionsView(AskedQuestions asked, int days, DateOnly today, Language language)
{
    private static readonly int[] Periods = [7, 30, 90, 365];

    /// <returns>A period that is offered.</returns>
    public static int Period(int? days) => Array.Find(Periods, period => period >= days) is var period and > 0 ? period : Periods[1];

    public Page Show(AdminSession session) => AdminFrame.Page(language, AdminFrame.Questions, session, Markup.Of($"""
        <nav class="periods" aria-label="{Phrases.Get(language, "web.admin.period")}">{Periods.Select(Link)}</nav>
        <dl class="facts">{Facts().Select(fact => Markup.Of($"<div><dt>{fact.Name}</dt><dd dir=\"ltr\">{fact.Value}</dd></div>"))}</dl>
        {new DayChart(asked.Days, today.AddDays(1 - days), days, language).Show()}
        {List("web.admin.unanswered", asked.Unanswered)}
        {List("web.admin.disliked", asked.Disliked)}
        """));

    private Markup Link(int period) => Markup.Of($"""
        <a href="{AdminFrame.Questions}?days={period}"{Markup.When(period == days, $" aria-current=\"page\"")}>{Phrases.Count(language, "days", period)}</a>
        """);

    private (string Name, long Value)[] Facts() =>
    [
        (Phrases.Get(language, "web.admin.answered"), asked.Days.Sum(day => day.Answered)),
        (Phrases.Get(language, "web.admin.not.found"), asked.Days.Sum(day => day.NotFound)),
        (Phrases.Get(language, "web.admin.good"), asked.Days.Sum(day => day.Good)),
        (Phrases.Get(language, "web.admin.bad"), asked.Days.Sum(day => day.Bad)),
    ];

    private Markup List(string title, IReadOnlyList<AskedQuestion> questions) => Markup.Of($"""
        <section class="asked"><h2>{Phrases.Get(language, title)}</h2>
        {(questions.Count == 0 ? Markup.Of($"<p>{Phrases.Get(language, "web.admin.none")}</p>") : Markup.Of($"<ol>{questions.Select(Line)}</ol>"))}
        </section>
        """);

    /// <summary>Leads to what the search finds for it.</summary>
    private static Markup Line(AskedQuestion question) => Markup.Of($"""
        <li><span class="count">{question.Count} ×</span> <a href="{AdminFrame.Ask}?q={Uri.EscapeDataString(question.Text)}" dir="auto">{question.Text}</a></li>
        """);
}
