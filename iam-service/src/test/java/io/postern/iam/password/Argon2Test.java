package io.postern.iam.password;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class Argon2Test {

    private final Argon2 argon2 = new Argon2(256, 1, 1);

    @Test
    void a_hash_knows_its_password_and_no_other() {
        String hash = argon2.hash("Secret-1");
        assertTrue(Argon2.matches("Secret-1", hash));
        assertFalse(Argon2.matches("Secret-2", hash));
        assertFalse(Argon2.matches("", hash));
    }

    @Test
    void the_same_password_never_has_the_same_hash() {
        assertEquals(false, argon2.hash("Secret-1").equals(argon2.hash("Secret-1")));
    }

    /** From the reference implementation's own tests, P-H-C/phc-winner-argon2 {@code src/test.c}. */
    @Test
    void a_hash_of_the_reference_implementation_is_understood() {
        String hash = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        assertTrue(Argon2.matches("password", hash));
        assertFalse(Argon2.matches("Password", hash));
    }

    @Test
    void a_hash_tells_its_own_cost() {
        assertTrue(argon2.hash("x").startsWith("$argon2id$v=19$m=256,t=1,p=1$"));
        assertTrue(Argon2.matches("x", new Argon2(512, 2, 2).hash("x")));
    }

    @Test
    void anything_else_is_no_hash() {
        assertThrows(IllegalArgumentException.class, () -> Argon2.matches("x", "$2a$10$abc"));
    }
}
