-- As an endpoint's view: two generated columns, one index.
create table sample_view (
    id      text    primary key,
    tenant  text    not null,
    version integer not null,
    state   jsonb   not null,
    kind    text    not null generated always as (state ->> 'kind') stored,
    note    text    generated always as (state ->> 'note') stored
);
create index sample_by_tenant on sample_view (tenant, id) where kind <> 'none';
