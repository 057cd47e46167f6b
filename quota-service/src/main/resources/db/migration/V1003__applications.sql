create table application_view (
    id           text    primary key,
    tenant       text    not null,
    version      integer not null,
    state        jsonb   not null,
    status       text    not null generated always as (state ->> 'kind') stored,
    counted      text    not null generated always as (state -> 'details' ->> 'kind') stored,
    submitted_at text    not null collate "C" generated always as (state -> 'details' ->> 'submittedAt') stored
);
create index application_page on application_view (submitted_at, id);
create index application_by_tenant on application_view (tenant, submitted_at, id);
-- A tenant has one application at a time for the same.
create unique index application_pending on application_view (tenant, counted) where status = 'pending';
