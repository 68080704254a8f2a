using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.OnThisDay;

/// <summary>Registers the dated events and their daily post.</summary>
public static class OnThisDayServices
{
    public static IServiceCollection AddOnThisDay(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton<EventCalendars>();
}
