-- Policies, and who holds them where. Rows of what has ended stay; a column that is null for them is what makes a
-- constraint forget them.

create table policy_view (
    id           text    primary key,
    tenant       text    not null,
    version      integer not null,
    state        jsonb   not null,
    live         boolean generated always as (state ->> 'kind' = 'live') stored,
    -- what grants refer to: gone as soon as the policy is deleted
    live_id      text    generated always as (case when state ->> 'kind' = 'live' then id end) stored
                 constraint policy_live_id unique,
    -- empty for those that come with the system
    domain_id    text    generated always as (coalesce(state ->> 'domain', '')) stored,
    name         text    generated always as (state -> 'details' ->> 'name') stored,
    display_name text    generated always as (state -> 'details' ->> 'displayName') stored,
    type         text    generated always as (state -> 'details' ->> 'type') stored,
    catalog      text    generated always as (state -> 'details' ->> 'catalog') stored,
    fine_grained boolean generated always as (state -> 'details' ->> 'fineGrained' = 'true') stored,
    created_at   text    collate "C" generated always as (state ->> 'createdAt') stored
);
create unique index policy_name on policy_view (domain_id, display_name) where live;
create index policy_page on policy_view (domain_id, created_at, id) where live;

alter table agency_view
    add column live_id text generated always as (case when state ->> 'kind' = 'active' then id end) stored unique;

create table grant_view (
    id           text    primary key,
    tenant       text    not null,
    version      integer not null,
    state        jsonb   not null,
    granted      boolean generated always as (state ->> 'kind' = 'granted') stored,
    policy_id    text    generated always as (case when state ->> 'kind' = 'granted' then state ->> 'policy' end) stored
                 constraint grant_policy references policy_view (live_id),
    -- and likewise of a group or an agency
    group_id     text    generated always as (
                     case when state ->> 'kind' = 'granted' and state -> 'subject' ->> 'type' = 'group'
                     then state -> 'subject' ->> 'id' end) stored
                 constraint grant_group references group_view (live_id),
    agency_id    text    generated always as (
                     case when state ->> 'kind' = 'granted' and state -> 'subject' ->> 'type' = 'agency'
                     then state -> 'subject' ->> 'id' end) stored
                 constraint grant_agency references agency_view (live_id),
    domain_id    text    generated always as (state ->> 'domain') stored,
    subject_type text    generated always as (state -> 'subject' ->> 'type') stored,
    subject_id   text    generated always as (state -> 'subject' ->> 'id') stored,
    scope_type   text    generated always as (state -> 'scope' ->> 'type') stored,
    scope_id     text    generated always as (state -> 'scope' ->> 'id') stored,
    created_at   text    collate "C" generated always as (state ->> 'since') stored
);
create index grant_of_policy on grant_view (policy_id);
create index grant_of_group on grant_view (group_id);
create index grant_of_agency on grant_view (agency_id);
create index grant_of_subject on grant_view ((state -> 'subject' ->> 'id')) where granted;
create index grant_page on grant_view (domain_id, created_at, id) where granted;
