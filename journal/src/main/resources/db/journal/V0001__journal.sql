-- The log. One row is one event, for ever: the services' own role may insert and select, nothing else.
create table journal (
    position       bigint generated always as identity primary key,
    xid            xid8        not null default pg_current_xact_id(),
    event_id       uuid        not null default uuidv7(),
    stream_type    text        not null,
    stream_id      text        not null,
    version        integer     not null check (version > 0),
    type           text        not null,
    schema_version integer     not null check (schema_version > 0),
    tenant         text        not null,
    payload        jsonb       not null,
    metadata       jsonb       not null,
    recorded_at    timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
    constraint journal_stream_version unique (stream_type, stream_id, version)
);

-- Commit order, as far as a snapshot can tell it: the relay reads by this and never tails the sequence.
create index journal_commit_order on journal (xid, position);

-- Counts the lives of this log: raised when a journal is rebuilt in a new cluster, where transaction ids start again.
create table journal_epoch (
    only_row boolean primary key default true check (only_row),
    epoch    integer not null check (epoch > 0)
);
insert into journal_epoch (epoch) values (1);

-- How far the relay has published, and who may move it: a leader that lost its term cannot.
create table relay_position (
    only_row boolean primary key default true check (only_row),
    term     bigint not null,
    xid      xid8   not null,
    position bigint not null
);
insert into relay_position (term, xid, position) values (0, '0', 0);

-- How far each subscription has come in each partition; moved in the transaction of the effect.
create table subscription_position (
    subscription  text    not null,
    topic         text    not null,
    partition     integer not null,
    last_sequence text    not null collate "C",
    next_offset   bigint  not null,
    primary key (subscription, topic, partition)
);

-- Events that a subscription could not take: kept with all that follows in the same stream until they are replayed.
create table parked_event (
    subscription text        not null,
    topic        text        not null,
    partition    integer     not null,
    sequence     text        not null collate "C",
    stream       text        not null,
    headers      jsonb       not null,
    payload      text,
    reason       text        not null,
    parked_at    timestamptz not null default clock_timestamp(),
    primary key (subscription, topic, sequence)
);
create index parked_event_stream on parked_event (subscription, stream);

create function journal_require(holds boolean, what text) returns boolean
    language plpgsql immutable as
$$
begin
    if holds then
        return true;
    end if;
    raise exception using errcode = 'PT409', message = what;
end
$$;

grant usage on schema public to ${app};
grant select, insert on journal to ${app};
grant select on journal_epoch to ${app};
grant select, insert, update on relay_position, subscription_position to ${app};
grant select, insert, update, delete on parked_event to ${app};
-- What later migrations make is a view, and views can be made anew from the log.
alter default privileges in schema public grant select, insert, update, delete on tables to ${app};
