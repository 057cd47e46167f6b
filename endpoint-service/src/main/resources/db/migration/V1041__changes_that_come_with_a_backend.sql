-- What a backend's ports are taken by: the port it has, and one that it is asked to move to, with the mappings it has
-- and those that it gets with the move. Rows from before such moves mean the same under both, so none is rewritten.
create or replace function backend_refs(state jsonb) returns text[] language sql immutable as $$
    with wanted as (
        select state #> '{additions,backend}' as backend where state #> '{additions,backend,refusal}' is null
    ), taken as (
        select state -> 'details' ->> 'port' as backend, state -> 'details' -> 'ports' as mappings
        union all
        select backend ->> 'port', state -> 'details' -> 'ports' from wanted
        union all
        select backend ->> 'port', backend -> 'settings' -> 'ports' from wanted
    )
    select array_agg(distinct
        (state -> 'details' ->> 'project') || '/' || backend || ':' || (mapping ->> 'serverPort')
            || '/' || (mapping ->> 'protocol'))
    from taken, jsonb_array_elements(mappings) as mapping
    where backend is not null
$$;
