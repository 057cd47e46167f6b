package io.postern.iam.password;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"Secret", "secret-1", "12345a", "a2345678901234567890123456789012"})
    void two_kinds_of_six_characters_are_enough(String password) {
        assertTrue(PasswordRules.broken("ann", password).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Abc-1", "secrets", "123456", "a23456789012345678901234567890123", "ANN-1ann", "nna1-nna"})
    void anything_less_is_not(String password) {
        assertTrue(PasswordRules.broken("ann-1ann", password).isPresent());
    }
}
