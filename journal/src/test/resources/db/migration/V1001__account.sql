create table account_view (
    id      text    primary key,
    tenant  text    not null,
    version integer not null,
    state   jsonb   not null,
    kind    text    not null generated always as (state ->> 'kind') stored,
    owner   text    generated always as (case when state ->> 'kind' = 'open' then state ->> 'owner' end) stored,
    constraint account_owner unique (owner)
);
create table tally_view (
    id      text    primary key,
    tenant  text    not null,
    version integer not null,
    state   jsonb   not null
);
create table mirror (
    event_id text primary key,
    amount   integer not null
);
