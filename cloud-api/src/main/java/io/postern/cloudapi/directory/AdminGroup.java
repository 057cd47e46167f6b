package io.postern.cloudapi.directory;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The group that every account has from its beginning: its members may do everything that nobody denies them. */
public final class AdminGroup {

    public static final String NAME = "admin";

    private AdminGroup() {}

    /**
     * Told from the account, so that no service needs to be told.
     *
     * @param domain id of the account
     * @return id of the group, 32 hex
     */
    public static String of(String domain) {
        byte[] name = ("admin group of " + domain).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(name).toString().replace("-", "");
    }
}
