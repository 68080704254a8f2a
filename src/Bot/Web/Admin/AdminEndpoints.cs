using Bot.Languages;
using Bot.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace Bot.Web.Admin;

/// <summary>The operator's pages over HTTP: nothing without a secret in the settings, nothing but the door without a session.</summary>
internal static class AdminEndpoints
{
    private const string Cookie = "isnad_admin";
    private const int LongestQuestion = 2000;

    public static void MapAdmin(this IEndpointRouteBuilder routes)
    {
        var admin = routes.MapGroup("/admin").AddEndpointFilter(OwnPages.OnlyAsync).AddEndpointFilter(DoorAsync);
        admin.MapGet("", (HttpContext context, StateView view) => Inside(context, (language, session) => PageLayout.Show(view.Show(language, session))));
        admin.MapGet("/index", Progress);
        admin.MapGet("/ask", AskAsync);
        admin.MapGet("/questions", QuestionsAsync);
        admin.MapGet("/posts", PostsAsync);
        admin.MapPost("/enter", EnterAsync);
        admin.MapPost("/leave", LeaveAsync);
        admin.MapPost("/index", ReindexAsync);
    }

    private static async ValueTask<object?> DoorAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        Door(context.HttpContext).Exists ? await next(context) : Results.NotFound();

    private static AdminDoor Door(HttpContext context) => (AdminDoor)context.RequestServices.GetService(typeof(AdminDoor))!;

    private static AdminSession? Session(HttpContext context) => Door(context).Find(context.Request.Cookies[Cookie]);

    private static IResult Inside(HttpContext context, Func<Language, AdminSession, IResult> show)
    {
        var language = PageLanguage.Of(context.Request);
        return Session(context) is { } session ? show(language, session) : PageLayout.Show(LoginView.Show(language));
    }

    private static IResult Progress(HttpContext context, StateView view) => Session(context) is null
        ? Results.StatusCode(StatusCodes.Status403Forbidden)
        : Results.Content($"{view.Index(PageLanguage.Of(context.Request))}", "text/html; charset=utf-8");

    private static async Task<IResult> AskAsync(HttpContext context, AdminSource source, string? q)
    {
        var isAsked = Session(context) is not null && !string.IsNullOrWhiteSpace(q) && q.Length <= LongestQuestion;
        var explanation = isAsked ? await source.ExplainAsync(q!, context.RequestAborted) : null;
        return Inside(context, (language, session) => PageLayout.Show(new ExplainView(explanation, q ?? "", language).Show(session)));
    }

    private static async Task<IResult> QuestionsAsync(HttpContext context, AdminSource source, TimeProvider time, int? days)
    {
        var period = QuestionsView.Period(days);
        var asked = Session(context) is null ? new AskedQuestions([], [], []) : await source.QuestionsAsync(period, context.RequestAborted);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        return Inside(context, (language, session) => PageLayout.Show(new QuestionsView(asked, period, today, language).Show(session)));
    }

    private static async Task<IResult> PostsAsync(HttpContext context, AdminSource source)
    {
        var posts = Session(context) is null ? [] : await source.PostsAsync(context.RequestAborted);
        return Inside(context, (language, session) => PageLayout.Show(PostsView.Show(posts, language, session)));
    }

    private static async Task<IResult> EnterAsync(HttpContext context, AdminDoor door, IOptions<WebOptions> options)
    {
        var form = await Forms.ReadAsync(context);
        var address = $"{context.Connection.RemoteIpAddress}";
        if (door.Enter(address, form["secret"].ToString()) is not { } session)
        {
            return PageLayout.Show(LoginView.Refused(PageLanguage.Of(context.Request), door.IsLocked(address)));
        }

        context.Response.Cookies.Append(Cookie, session.Key, Cookies.Of(context.Request, options.Value.AdminSession, AdminFrame.Root));
        return Results.Redirect(AdminFrame.Root);
    }

    private static Task<IResult> LeaveAsync(HttpContext context, AdminDoor door) => ChangeAsync(context, session =>
    {
        door.Leave(session);
        context.Response.Cookies.Delete(Cookie, Cookies.Of(context.Request, TimeSpan.Zero, AdminFrame.Root));
    });

    private static Task<IResult> ReindexAsync(HttpContext context, IndexJob job) => ChangeAsync(context, _ => job.StartAsync());

    /// <summary>Only by a form of the operator's own page: in a session, with its token.</summary>
    private static async Task<IResult> ChangeAsync(HttpContext context, Action<AdminSession> change)
    {
        var form = await Forms.ReadAsync(context);
        if (Session(context) is not { } session || !AdminDoor.AreEqual(form["csrf"].ToString(), session.Csrf))
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        change(session);
        return Results.Redirect(AdminFrame.Root);
    }
}
