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
        ("002 daily posts", """
            CREATE TABLE subscriptions (
                platform text NOT NULL, chat_id bigint NOT NULL, topic_id bigint NOT NULL,
                time text NOT NULL, zone text NOT NULL, language text NOT NULL, only_anniversaries bigint NOT NULL,
                since bigint NOT NULL, next bigint NOT NULL,
                PRIMARY KEY (platform, chat_id, topic_id)
            );
            CREATE INDEX subscriptions_next ON subscriptions (next);
            CREATE TABLE posts (
                platform text NOT NULL, chat_id bigint NOT NULL, topic_id bigint NOT NULL, date text NOT NULL,
                state text NOT NULL, claimed bigint NOT NULL, events text NOT NULL,
                PRIMARY KEY (platform, chat_id, topic_id, date)
            );
            CREATE INDEX posts_claimed ON posts (claimed) WHERE state = 'Claimed';
            """),
        ("0200 answers and chat settings", """
            CREATE TABLE answers (
                id text PRIMARY KEY, question text NOT NULL, folded text NOT NULL, language text NOT NULL,
                outcome text NOT NULL, citations text NOT NULL, at bigint NOT NULL
            );
            CREATE INDEX answers_at ON answers (at);
            CREATE TABLE answer_ratings (
                answer_id text NOT NULL, rater text NOT NULL, rating integer NOT NULL,
                PRIMARY KEY (answer_id, rater)
            );
            CREATE TABLE chat_settings (
                platform text NOT NULL, chat_id bigint NOT NULL, language text, asking text NOT NULL,
                PRIMARY KEY (platform, chat_id)
            );
            """),
        ("0300 conversations", """
            CREATE TABLE conversations (
                platform text NOT NULL, chat_id bigint NOT NULL, topic_id bigint NOT NULL, user_id bigint NOT NULL,
                texts text NOT NULL, number bigint NOT NULL, at bigint NOT NULL,
                PRIMARY KEY (platform, chat_id, topic_id, user_id)
            );
            CREATE INDEX conversations_user ON conversations (platform, user_id);
            CREATE INDEX conversations_at ON conversations (at);
            """),
        // By which the files beside the instances (WorkJournal) are known as its own.
        ("0500 identity", """
            CREATE TABLE identity (value bytea NOT NULL);
            INSERT INTO identity VALUES (decode(md5(random()::text || clock_timestamp()::text), 'hex'));
            """),
        // A row of the inbox is written once and deleted when it is done: what changes meanwhile is in the narrow rows of its chat.
        ("0600 inbox as a queue", """
            CREATE TABLE inbox_seen (
                platform text NOT NULL, update_id bigint NOT NULL, at timestamptz NOT NULL,
                PRIMARY KEY (platform, update_id)
            );
            CREATE INDEX inbox_seen_at ON inbox_seen USING brin (at) WITH (autosummarize = on);
            INSERT INTO inbox_seen SELECT platform, update_id, COALESCE(finished_at, received_at) FROM inbox;

            -- claimed: the last of its messages that its owner was given; begun: the one whose work began last, and how often (starts).
            -- since: arrival of the first that no instance has been given.
            ALTER TABLE inbox_chat
                ADD claimed bigint NOT NULL DEFAULT 0, ADD begun bigint NOT NULL DEFAULT 0, ADD starts integer NOT NULL DEFAULT 0,
                ADD since timestamptz NOT NULL DEFAULT now();
            UPDATE inbox_chat SET owner = NULL, fresh = waiting, since = 'epoch'::timestamptz + first_id * interval '1 microsecond';
            UPDATE inbox_chat SET begun = id, starts = entry.starts
            FROM (SELECT chat, min(id) AS id FROM inbox WHERE finished_at IS NULL AND inbox.starts > 0 GROUP BY chat) AS first JOIN inbox AS entry USING (id)
            WHERE inbox_chat.chat = first.chat;
            ALTER TABLE inbox_chat DROP first_id;
            CREATE INDEX inbox_chat_fresh ON inbox_chat (urgent DESC, since) WHERE fresh > 0;

            DELETE FROM inbox WHERE finished_at IS NOT NULL;
            DROP INDEX inbox_waiting;
            ALTER TABLE inbox
                DROP CONSTRAINT inbox_platform_update_id_key, DROP CONSTRAINT inbox_pkey, ADD PRIMARY KEY (chat, id),
                DROP starts, DROP owner, DROP finished_at, ALTER message SET NOT NULL, ADD topic_id bigint NOT NULL DEFAULT 0;
            UPDATE inbox SET topic_id = COALESCE(NULLIF(split_part(chat, ':', 3), '')::bigint, 0);

            -- Written with each answer: without an index on what changes it stays in its page, and no index is touched. The sweeper reads them all.
            DROP INDEX conversations_at;
            ALTER TABLE conversations SET (fillfactor = 60);
            """),
    ];
}
