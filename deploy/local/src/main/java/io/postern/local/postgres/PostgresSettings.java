package io.postern.local.postgres;

import io.postern.local.Durability;
import java.util.LinkedHashMap;
import java.util.Map;

/** The settings the server is started with. */
record PostgresSettings(int port, Durability durability, Map<String, String> more) {

    Map<String, String> asMap() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("port", Integer.toString(port));
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "");
        // 25 of each service, two replicas of each, and some for those who look
        settings.put("max_connections", "250");
        settings.put("shared_buffers", "256MB");
        settings.put("max_wal_size", "2GB");
        settings.put("random_page_cost", "1.1");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        settings.put("log_min_messages", "warning");
        settings.put("log_line_prefix", "%m [%p] %d ");
        // short statements only: compiling them costs more than it saves
        settings.put("jit", "off");
        // nobody replicates from here
        settings.put("wal_level", "minimal");
        settings.put("max_wal_senders", "0");
        // an open writing transaction in any database of the cluster holds up every relay, so none may stay open
        settings.put("idle_in_transaction_session_timeout", "10s");
        settings.put("transaction_timeout", "60s");
        // an answered commit is never lost to a killed process, not even in a throw-away cluster
        settings.put("synchronous_commit", "on");
        if (durability == Durability.THROWAWAY) {
            settings.put("fsync", "off");
            settings.put("full_page_writes", "off");
        }
        settings.putAll(more);
        return settings;
    }
}
