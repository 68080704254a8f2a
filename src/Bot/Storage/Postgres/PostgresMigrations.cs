namespace Bot.Storage.Postgres;

/// <summary>The changes that made the database what it is, in order. One that has been released is never edited: a new one follows.</summary>
internal static class PostgresMigrations
{
    public static IReadOnlyList<(string Name, string Sql)> All { get; } =
    [
        ("001 inbox", """
            CREATE SEQUENCE instance_number AS integer;

            CREATE TABLE inbox (
                id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                platform text NOT NULL,
                update_id bigint NOT NULL,
                chat text NOT NULL,
                chat_id bigint NOT NULL,
                user_id bigint NOT NULL,
                urgent boolean NOT NULL,
                message text,
                received_at timestamptz NOT NULL,
                starts integer NOT NULL DEFAULT 0,
                owner integer,
                finished_at timestamptz,
                UNIQUE (platform, update_id)
            );

            CREATE INDEX inbox_waiting ON inbox (chat, id) WHERE finished_at IS NULL;

            -- One row for each chat with something waiting; its lock and its owner keep the order of the chat.
            -- fresh: how much of it no instance has been given yet.
            CREATE TABLE inbox_chat (
                chat text PRIMARY KEY,
                waiting integer NOT NULL,
                fresh integer NOT NULL,
                urgent boolean NOT NULL,
                first_id bigint NOT NULL,
                owner integer
            ) WITH (fillfactor = 50);

            CREATE TABLE inbox_parked (
                id bigint PRIMARY KEY,
                platform text NOT NULL,
                update_id bigint NOT NULL,
                chat_id bigint NOT NULL,
                user_id bigint NOT NULL,
                message text NOT NULL,
                starts integer NOT NULL,
                reason text NOT NULL,
                parked_at timestamptz NOT NULL
            );
            """),
    ];
}
