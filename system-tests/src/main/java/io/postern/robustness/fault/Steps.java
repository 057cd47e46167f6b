package io.postern.robustness.fault;

import io.postern.robustness.Testbed;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Failures at a step of a service, from outside: a step is the writing of an event of one type, and a trigger on the journal
 * strikes in the middle of it or tells of it as soon as it is committed.
 */
public final class Steps implements AutoCloseable {

    /** The transaction is lost: the first time by an error, the second time with its connection. The third goes well. */
    public static final String BEFORE = "before";

    /** The transaction is committed, and {@link #done} tells so. */
    public static final String AFTER = "after";

    private static final int TIMES = 2;

    private static final String INSTALL = """
            create schema if not exists steps;
            create table if not exists steps.armed (type text primary key, moment text not null);
            create table if not exists steps.done (type text not null);
            create or replace function steps.step() returns trigger
                language plpgsql security definer set search_path = steps, pg_catalog, pg_temp as
            $$
            declare
                armed_for text;
                times bigint;
            begin
                select moment into armed_for from armed where type = new.type;
                if armed_for = 'after' then
                    insert into done values (new.type);
                elsif armed_for = 'before' then
                    -- sequences are not rolled back: what was lost is counted
                    times := nextval(format('steps.%I', new.type));
                    if times = 1 then
                        raise exception using errcode = 'disk_full', message = 'the step fails before ' || new.type;
                    elsif times = 2 then
                        perform pg_terminate_backend(pg_backend_pid());
                        perform pg_sleep(1);
                    end if;
                end if;
                return new;
            end
            $$;
            create or replace trigger steps after insert on journal for each row execute function steps.step();
            """;

    private static final String FORGET = "delete from steps.armed; delete from steps.done";

    private final Testbed bed;
    private final String service;
    private final Connection connection;

    private Steps(Testbed bed, String service, Connection connection) {
        this.bed = bed;
        this.service = service;
        this.connection = connection;
    }

    public static Steps of(Testbed bed, String service) {
        try {
            Steps steps = new Steps(bed, service, bed.connect(service));
            steps.run(INSTALL);
            return steps;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot reach the journal of " + service, e);
        }
    }

    /** @return the types of all events that the service has written so far */
    public List<String> types() {
        return texts("select distinct type from journal order by type");
    }

    /** @param moment {@link #BEFORE} or {@link #AFTER} */
    public void arm(Collection<String> types, String moment) {
        for (String type : types) {
            run("drop sequence if exists steps.\"%1$s\"; create sequence steps.\"%1$s\"".formatted(type));
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into steps.armed values (?, ?) on conflict (type) do update set moment = excluded.moment")) {
                insert.setString(1, type);
                insert.setString(2, moment);
                insert.execute();
            } catch (SQLException e) {
                throw new IllegalStateException("Cannot arm " + type, e);
            }
        }
    }

    /** @return those of the armed steps that failed as often as they are to fail */
    public List<String> failed() {
        return texts("select type from steps.armed a join pg_sequences s"
                + " on s.schemaname = 'steps' and s.sequencename = a.type where s.last_value >= " + TIMES);
    }

    public void disarm(Collection<String> types) {
        for (String type : types) {
            try (PreparedStatement delete = connection.prepareStatement("delete from steps.armed where type = ?")) {
                delete.setString(1, type);
                delete.execute();
            } catch (SQLException e) {
                throw new IllegalStateException("Cannot disarm " + type, e);
            }
        }
    }

    /** @return types whose steps are committed, since the last time it was asked */
    public List<String> done() {
        return texts("delete from steps.done returning type").stream()
                .distinct()
                .toList();
    }

    /** Nothing is armed any more, also when the server went down and came back meanwhile. */
    @Override
    public void close() {
        try (connection;
                Connection another = bed.connect(service);
                Statement statement = another.createStatement()) {
            statement.execute(FORGET);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot let go of the journal of " + service, e);
        }
    }

    private List<String> texts(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read", e);
        }
    }

    private void run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot run " + sql, e);
        }
    }
}
