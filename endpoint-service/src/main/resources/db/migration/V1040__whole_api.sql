-- What a backend's ports are taken by: the port it has, and one that it is asked to move to.
create function backend_refs(state jsonb) returns text[] language sql immutable as $$
    select array_agg(
        (state -> 'details' ->> 'project') || '/' || backend || ':' || (mapping ->> 'serverPort')
            || '/' || (mapping ->> 'protocol'))
    from jsonb_array_elements(state -> 'details' -> 'ports') as mapping,
         unnest(array[state -> 'details' ->> 'port',
                      case when state #> '{additions,backend,refusal}' is null
                           then state #>> '{additions,backend,port}' end]) as backend
    where backend is not null
$$;

-- What a gateway's routes are taken by: one endpoint to a service in each route table.
create function route_refs(state jsonb) returns text[] language sql immutable as $$
    select array_agg((state -> 'details' ->> 'service') || '/' || route)
    from jsonb_array_elements_text(state #> '{details,options,routeTables}') as route
$$;

alter table service_view
    add column offered_to_all boolean
        generated always as (state ->> 'kind' = 'available' and state -> 'details' -> 'cloud' is not null) stored,
    add column backend_refs text[]
        generated always as (case when state ->> 'kind' in ('creating', 'available') then backend_refs(state) end)
        stored;
create index service_offered_to_all on service_view (created_at desc, id) where offered_to_all;
create index service_backend_refs on service_view using gin (backend_refs) where backend_refs is not null;

alter table endpoint_view
    -- one account's place under a rule with a limit
    add column approval_slot text generated always as
        (case when state ->> 'kind' = 'accepted' then
            (state -> 'approval' ->> 'rule') || '/' || (state -> 'details' ->> 'domain')
                || '/' || (state -> 'approval' ->> 'slot') end) stored
        constraint endpoint_approval_slot unique,
    add column route_refs text[] generated always as
        (case when state -> 'details' ->> 'serviceType' = 'gateway'
               and state ->> 'kind' in ('creating', 'pendingAcceptance', 'accepted', 'rejected')
              then route_refs(state) end) stored;
create index endpoint_route_refs on endpoint_view using gin (route_refs) where route_refs is not null;

-- No two rows share an element. No index can say that of arrays, so a trigger does, one writer of a project at a time.
create function service_backend_is_free() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.backend_refs is not distinct from new.backend_refs then
        return null;
    end if;
    perform pg_advisory_xact_lock(hashtextextended(new.tenant, 1040));
    if exists (select from service_view v where v.backend_refs && new.backend_refs and v.id <> new.id) then
        raise exception 'a server port of this backend is taken by another service'
            using errcode = 'unique_violation', constraint = 'service_backend_port';
    end if;
    return null;
end $$;
create trigger service_backend_port after insert or update on service_view
    for each row when (new.backend_refs is not null) execute function service_backend_is_free();

create function endpoint_routes_are_free() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.route_refs is not distinct from new.route_refs then
        return null;
    end if;
    perform pg_advisory_xact_lock(hashtextextended(new.tenant, 1041));
    if exists (select from endpoint_view v
               where v.route_refs && new.route_refs and v.id <> new.id and v.tenant = new.tenant) then
        raise exception 'a route table leads to another endpoint of this service'
            using errcode = 'unique_violation', constraint = 'endpoint_route_table';
    end if;
    return null;
end $$;
create trigger endpoint_route_table after insert or update on endpoint_view
    for each row when (new.route_refs is not null) execute function endpoint_routes_are_free();
