-- What requests with an idempotency key did: written in the statement that appends their events, so that a request which
-- comes again is told what it did the first time. Kept for some hours; nothing else rests on it.
create table keyed_request (
    scope       text        not null,
    key         text        not null,
    step        integer     not null,
    request_id  text        not null,
    fingerprint text        not null,
    streams     jsonb       not null,
    recorded_at timestamptz not null default clock_timestamp(),
    constraint keyed_request_step primary key (scope, key, step)
);
create index keyed_request_age on keyed_request (recorded_at);
grant select, insert, delete on keyed_request to ${app};
