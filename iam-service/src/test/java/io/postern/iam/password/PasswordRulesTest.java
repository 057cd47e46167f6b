package io.postern.iam.password;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.postern.iam.securitypolicy.domain.PasswordPolicy;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static final PasswordPolicy STRICT = new PasswordPolicy(8, 3, 2, 0, 1, true, 0);

    @ParameterizedTest
    @ValueSource(strings = {"Short", "lowercase", "12345678901234567890123456789012a", "Acme-1", "1-emcA", "ACME-1"})
    void what_the_default_does_not_allow(String password) {
        assertTrue(
                PasswordRules.broken(PasswordPolicy.DEFAULT, "acme-1", password).isPresent(), password);
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret1", "Secret", "sec-ret", "12345-", "aaaaaa1"})
    void what_the_default_allows(String password) {
        assertEquals(Optional.empty(), PasswordRules.broken(PasswordPolicy.DEFAULT, "acme", password));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Short-1", "lowercase-only", "Thrrreee-1"})
    void what_a_stricter_policy_does_not_allow(String password) {
        assertTrue(PasswordRules.broken(STRICT, "acme", password).isPresent(), password);
    }

    @Test
    void a_name_can_be_allowed() {
        PasswordPolicy lax = new PasswordPolicy(6, 2, 0, 0, 0, false, 0);
        assertEquals(Optional.empty(), PasswordRules.broken(lax, "acme-1", "acme-1"));
    }
}
