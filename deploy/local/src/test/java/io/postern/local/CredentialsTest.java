package io.postern.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialsTest {

    @TempDir
    private Path data = Path.of("");

    @Test
    void they_are_made_once() {
        assertEquals(Credentials.in(data), Credentials.in(data));
    }

    @Test
    void they_have_the_shape_that_the_services_expect() {
        Credentials credentials = Credentials.in(data);
        assertEquals(32, Base64.getDecoder().decode(credentials.key()).length);
        assertTrue(credentials.operatorAccess().matches("[A-Z0-9]{20}"));
        assertTrue(credentials.operatorSecret().matches("[A-Za-z0-9]{40}"));
    }

    @Test
    void only_the_owner_reads_them() throws IOException {
        Credentials.in(data);
        assertEquals(
                PosixFilePermissions.fromString("rw-------"), Files.getPosixFilePermissions(Credentials.file(data)));
    }
}
