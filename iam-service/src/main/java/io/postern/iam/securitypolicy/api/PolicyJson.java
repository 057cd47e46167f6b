package io.postern.iam.securitypolicy.api;

import static java.util.Objects.requireNonNullElse;

import io.postern.cloudapi.ApiError;
import io.postern.iam.api.Members;
import io.postern.iam.securitypolicy.domain.LoginPolicy;
import io.postern.iam.securitypolicy.domain.PasswordPolicy;
import io.postern.iam.securitypolicy.domain.ProtectPolicy;
import org.jspecify.annotations.Nullable;

/** Bodies of the security policy API. What a request leaves out stays as it is. */
final class PolicyJson {

    private PolicyJson() {}

    record LoginBody(@Nullable Login loginPolicy) {}

    record Login(
            @Nullable Integer accountValidityPeriod,
            @Nullable String customInfoForLogin,
            @Nullable Integer lockoutDuration,
            @Nullable Integer loginFailedTimes,
            @Nullable Integer periodWithLoginFailures,
            @Nullable Integer sessionTimeout,
            @Nullable Boolean showRecentLoginInfo) {

        private static final int LONGEST_GREETING = 64;

        static LoginBody of(LoginPolicy policy) {
            return new LoginBody(new Login(
                    policy.validityDays(),
                    policy.greeting(),
                    policy.lockoutMinutes(),
                    policy.failures(),
                    policy.withinMinutes(),
                    policy.sessionMinutes(),
                    policy.showsLastLogin()));
        }

        /** @throws ApiError 400 when a number is out of its bounds */
        LoginPolicy over(LoginPolicy now) {
            return new LoginPolicy(
                    between("account_validity_period", accountValidityPeriod, now.validityDays(), 0, 240),
                    between("lockout_duration", lockoutDuration, now.lockoutMinutes(), 15, 1440),
                    between("login_failed_times", loginFailedTimes, now.failures(), 3, 10),
                    between("period_with_login_failures", periodWithLoginFailures, now.withinMinutes(), 15, 60),
                    between("session_timeout", sessionTimeout, now.sessionMinutes(), 15, 1440),
                    customInfoForLogin == null
                            ? now.greeting()
                            : Members.text("custom_info_for_login", customInfoForLogin, LONGEST_GREETING),
                    requireNonNullElse(showRecentLoginInfo, now.showsLastLogin()));
        }
    }

    record PasswordBody(@Nullable Password passwordPolicy) {}

    record Password(
            @Nullable Integer maximumConsecutiveIdenticalChars,
            @Nullable Integer maximumPasswordLength,
            @Nullable Integer minimumPasswordAge,
            @Nullable Integer minimumPasswordLength,
            @Nullable Integer numberOfRecentPasswordsDisallowed,
            @Nullable Boolean passwordNotUsernameOrInvert,
            @Nullable String passwordRequirements,
            @Nullable Integer passwordValidityPeriod,
            @Nullable Integer passwordCharCombination) {

        static PasswordBody of(PasswordPolicy policy) {
            return new PasswordBody(new Password(
                    policy.mostIdenticalInARow(),
                    PasswordPolicy.MAXIMUM_LENGTH,
                    policy.minimumAgeMinutes(),
                    policy.minimumLength(),
                    policy.recentDisallowed(),
                    policy.notTheName(),
                    "%d to %d characters of at least %d kinds: upper case, lower case, digits, others"
                            .formatted(
                                    policy.minimumLength(), PasswordPolicy.MAXIMUM_LENGTH, policy.kindsOfCharacters()),
                    policy.validityDays(),
                    policy.kindsOfCharacters()));
        }

        /** @throws ApiError 400 when a number is out of its bounds */
        PasswordPolicy over(PasswordPolicy now) {
            return new PasswordPolicy(
                    between("minimum_password_length", minimumPasswordLength, now.minimumLength(), 6, 32),
                    between("password_char_combination", passwordCharCombination, now.kindsOfCharacters(), 2, 4),
                    between(
                            "maximum_consecutive_identical_chars",
                            maximumConsecutiveIdenticalChars,
                            now.mostIdenticalInARow(),
                            0,
                            32),
                    between("minimum_password_age", minimumPasswordAge, now.minimumAgeMinutes(), 0, 1440),
                    between(
                            "number_of_recent_passwords_disallowed",
                            numberOfRecentPasswordsDisallowed,
                            now.recentDisallowed(),
                            0,
                            10),
                    requireNonNullElse(passwordNotUsernameOrInvert, now.notTheName()),
                    between("password_validity_period", passwordValidityPeriod, now.validityDays(), 0, 180));
        }
    }

    record ProtectBody(@Nullable Protect protectPolicy) {}

    record Protect(
            @Nullable AllowUser allowUser,
            @Nullable Boolean operationProtection,
            @Nullable String mobile,
            @Nullable String adminCheck,
            @Nullable String email,
            @Nullable String scene) {

        private static final int LONGEST = 255;

        static ProtectBody of(ProtectPolicy policy) {
            return new ProtectBody(new Protect(
                    new AllowUser(policy.ownKeys(), policy.ownMail(), policy.ownPhone(), policy.ownPassword()),
                    policy.operations(),
                    policy.mobile(),
                    policy.adminCheck(),
                    policy.email(),
                    policy.scene()));
        }

        ProtectPolicy over(ProtectPolicy now) {
            AllowUser own = allowUser == null ? new AllowUser(null, null, null, null) : allowUser;
            return new ProtectPolicy(
                    requireNonNullElse(operationProtection, now.operations()),
                    text("admin_check", adminCheck, now.adminCheck()),
                    text("mobile", mobile, now.mobile()),
                    text("email", email, now.email()),
                    text("scene", scene, now.scene()),
                    requireNonNullElse(own.manageAccesskey(), now.ownKeys()),
                    requireNonNullElse(own.manageEmail(), now.ownMail()),
                    requireNonNullElse(own.manageMobile(), now.ownPhone()),
                    requireNonNullElse(own.managePassword(), now.ownPassword()));
        }

        private static String text(String member, @Nullable String given, String now) {
            return given == null ? now : Members.text(member, given, LONGEST);
        }
    }

    record AllowUser(
            @Nullable Boolean manageAccesskey,
            @Nullable Boolean manageEmail,
            @Nullable Boolean manageMobile,
            @Nullable Boolean managePassword) {}

    private static int between(String member, @Nullable Integer given, int now, int least, int most) {
        int number = requireNonNullElse(given, now);
        if (number < least || number > most) {
            throw Members.wrong(member, "a number from %d to %d".formatted(least, most));
        }
        return number;
    }
}
