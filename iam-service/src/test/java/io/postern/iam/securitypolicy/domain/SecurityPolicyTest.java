package io.postern.iam.securitypolicy.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.postern.contracts.StoredForm;
import io.postern.decider.spec.DeciderSpec;
import io.postern.iam.DomainId;
import io.postern.iam.journal.Streams;
import io.postern.iam.securitypolicy.domain.SecurityPolicyCommand.ChangeLoginPolicy;
import io.postern.iam.securitypolicy.domain.SecurityPolicyCommand.ChangePasswordPolicy;
import io.postern.iam.securitypolicy.domain.SecurityPolicyCommand.ChangeProtectPolicy;
import io.postern.iam.securitypolicy.domain.SecurityPolicyEvent.LoginPolicyChanged;
import io.postern.iam.securitypolicy.domain.SecurityPolicyEvent.PasswordPolicyChanged;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SecurityPolicyTest {

    private static final DeciderSpec<SecurityPolicy, SecurityPolicyCommand, SecurityPolicyEvent> SPEC =
            DeciderSpec.of(new SecurityPolicyDecider());
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final DomainId ID = new DomainId("d");
    private static final LoginPolicy STRICT = new LoginPolicy(0, 30, 3, 60, 15, "", true);
    private static final PasswordPolicy LONG = new PasswordPolicy(12, 3, 2, 0, 5, true, 90);

    @Test
    void each_part_changes_by_itself() {
        SPEC.given().when(new ChangeLoginPolicy(ID, _ -> STRICT, NOON)).then(new LoginPolicyChanged(ID, STRICT, NOON));
        SecurityPolicy both = SPEC.given(
                        new LoginPolicyChanged(ID, STRICT, NOON), new PasswordPolicyChanged(ID, LONG, NOON))
                .state();
        assertEquals(new SecurityPolicy(STRICT, LONG, ProtectPolicy.DEFAULT), both);
    }

    @Test
    void what_is_not_said_stays_as_it_is_by_then() {
        LoginPolicy greeting = new LoginPolicy(0, 30, 3, 60, 15, "hello", true);
        SPEC.given(new LoginPolicyChanged(ID, STRICT, NOON))
                .when(new ChangeLoginPolicy(
                        ID,
                        now -> new LoginPolicy(
                                now.validityDays(),
                                now.lockoutMinutes(),
                                now.failures(),
                                now.withinMinutes(),
                                now.sessionMinutes(),
                                "hello",
                                now.showsLastLogin()),
                        NOON))
                .then(new LoginPolicyChanged(ID, greeting, NOON));
    }

    @Test
    void what_is_so_already_changes_nothing() {
        SPEC.given().when(new ChangeLoginPolicy(ID, now -> now, NOON)).thenNothing();
        SPEC.given().when(new ChangePasswordPolicy(ID, now -> now, NOON)).thenNothing();
        SPEC.given().when(new ChangeProtectPolicy(ID, now -> now, NOON)).thenNothing();
    }

    @Test
    void it_is_read_as_it_was_stored() {
        StoredForm.of(Streams.SECURITY_POLICIES).holdsEvent(new LoginPolicyChanged(ID, STRICT, NOON));
        StoredForm.of(Streams.SECURITY_POLICIES).holdsState(SecurityPolicy.INITIAL);
    }
}
