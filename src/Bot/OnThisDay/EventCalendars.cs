using Bot.Knowledge;

namespace Bot.OnThisDay;

/// <summary>The calendar of what the bot knows now, read anew when the knowledge changes. Thread-safe.</summary>
public sealed class EventCalendars(KnowledgeStore knowledge)
{
    private readonly Lock reading = new();
    private KnowledgeBase? read;
    private EventCalendar calendar = new([]);

    public EventCalendar Current
    {
        get
        {
            lock (reading)
            {
                if (knowledge.Current is var now && !ReferenceEquals(now, read))
                {
                    (read, calendar) = (now, EventCalendar.Of(now));
                }

                return calendar;
            }
        }
    }
}
