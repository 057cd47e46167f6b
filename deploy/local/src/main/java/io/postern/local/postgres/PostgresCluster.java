package io.postern.local.postgres;

import io.postern.local.Durability;
import io.postern.local.PrivateFile;
import io.postern.local.StackFailure;
import io.postern.local.process.Launch;
import io.postern.local.process.Signal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * One PostgreSQL database cluster in a directory: made when it is missing, found again when it is there. The superuser's
 * password is made with it and lies beside the data, for the owner only.
 */
public final class PostgresCluster {

    /** The role that may do anything; services never use it. */
    public static final String SUPERUSER = "postgres";

    private final Path dir;
    private final int port;
    private final Durability durability;
    private final Map<String, String> settings;

    public PostgresCluster(Path dir, int port, Durability durability) {
        this(dir, port, durability, Map.of());
    }

    /** @param settings of the server; they win over ours */
    public PostgresCluster(Path dir, int port, Durability durability, Map<String, String> settings) {
        this.dir = dir.toAbsolutePath();
        this.port = port;
        this.durability = durability;
        this.settings = Map.copyOf(settings);
    }

    /**
     * Makes what is missing: programs, password, data. Takes about a second the first time.
     *
     * @return how to start the server
     * @throws StackFailure when the directory cannot be written or the cluster cannot be made
     */
    public Launch prepare(Path log) {
        try {
            Files.createDirectories(dir);
            Unprivileged user = Unprivileged.detect(data());
            Path home = PostgresBinaries.unpack(user, dir.resolve("programs"));
            if (!Files.exists(data())) {
                initialise(user, home);
            }
            List<String> command = new ArrayList<>(user.prefix());
            command.addAll(List.of(home.resolve("bin/postgres").toString(), "-D", data().toString()));
            new PostgresSettings(port, durability, settings)
                    .asMap()
                    .forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
            return new Launch(command, Map.of(), log, Signal.INT);
        } catch (IOException e) {
            throw new StackFailure("Cannot prepare PostgreSQL in %s: %s".formatted(dir, e), e);
        }
    }

    public String superuserPassword() {
        try {
            return Files.readString(password()).strip();
        } catch (IOException e) {
            throw new StackFailure("Cannot read the superuser's password: " + e, e);
        }
    }

    /** Interrupted half-way, the next attempt starts afresh: only a complete cluster gets its name. */
    private void initialise(Unprivileged user, Path home) throws IOException {
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        PrivateFile.write(password(), HexFormat.of().formatHex(secret) + "\n");
        user.give(password());
        Path draft = Files.createTempDirectory(
                dir, "initdb", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        user.give(draft);
        List<String> command =
                new ArrayList<>(List.of(home.resolve("bin/initdb").toString(), "-D", draft.toString()));
        command.addAll(List.of(
                "-U", SUPERUSER, "-A", "scram-sha-256", "--pwfile", password().toString()));
        command.addAll(List.of("-E", "UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        command.add("--no-instructions");
        if (durability == Durability.THROWAWAY) {
            command.add("--no-sync");
        }
        Command initdb = Command.run(user.prefix(), command);
        if (!initdb.succeeded()) {
            throw new StackFailure("Cannot make a PostgreSQL cluster in %s:%n%s".formatted(dir, initdb.output()));
        }
        Files.move(draft, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private Path data() {
        return dir.resolve("data");
    }

    private Path password() {
        return dir.resolve("superuser.password");
    }
}
