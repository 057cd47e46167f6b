package io.postern.local.postgres;

import com.sun.security.auth.module.UnixSystem;
import io.postern.local.StackFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How root starts PostgreSQL, which refuses to run as root. In a user namespace of its own it believes that it is
 * nobody, and its files stay root's. Where namespaces are forbidden, it becomes nobody in earnest and must own its
 * files. Anyone else starts it directly.
 */
enum Unprivileged {
    DIRECTLY(List.of()),
    IN_A_NAMESPACE(List.of("unshare", "--user")),
    AS_NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--no-new-privs"));

    private static final int NOBODY = 65534;

    private final List<String> prefix;

    Unprivileged(List<String> prefix) {
        this.prefix = prefix;
    }

    /**
     * @param data of the cluster; one that was made by nobody in earnest stays nobody's
     */
    static Unprivileged detect(Path data) throws IOException {
        UnixSystem me = new UnixSystem();
        boolean root = me.getUid() == 0;
        // initdb refuses a user id without a name too, as containers have them
        if (!root && me.getUsername() != null) {
            return DIRECTLY;
        }
        boolean nobodys =
                Files.exists(data) && Files.getAttribute(data, "unix:uid").equals(NOBODY);
        if (!nobodys && IN_A_NAMESPACE.works()) {
            return IN_A_NAMESPACE;
        }
        if (!root) {
            return DIRECTLY;
        }
        if (AS_NOBODY.works()) {
            return AS_NOBODY;
        }
        throw new StackFailure(
                "PostgreSQL does not run as root, and neither unshare nor setpriv (util-linux) works here: "
                        + "install util-linux, or run as an ordinary user");
    }

    /** Goes before the command. */
    List<String> prefix() {
        return prefix;
    }

    /** Makes a file the server's own; a directory is given away before anything is in it. */
    void give(Path file) throws IOException {
        if (this == AS_NOBODY) {
            Files.setAttribute(file, "unix:uid", NOBODY);
        }
    }

    private boolean works() {
        try {
            return Command.run(prefix, List.of("true")).succeeded();
        } catch (IOException _) {
            return false;
        }
    }
}
