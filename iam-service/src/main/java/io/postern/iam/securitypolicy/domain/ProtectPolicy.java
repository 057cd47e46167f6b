package io.postern.iam.securitypolicy.domain;

/**
 * What is protected on the console, and what users may change of themselves.
 *
 * @param operations whether critical operations ask for a code; kept, without effect here, as the next four
 * @param adminCheck {@code on} or {@code off}, and then who is asked
 * @param ownKeys whether users may make and change their own access keys
 * @param ownMail whether they may change their mail address
 * @param ownPhone whether they may change their phone number
 * @param ownPassword whether they may change their password
 */
public record ProtectPolicy(
        boolean operations,
        String adminCheck,
        String mobile,
        String email,
        String scene,
        boolean ownKeys,
        boolean ownMail,
        boolean ownPhone,
        boolean ownPassword) {

    public static final ProtectPolicy DEFAULT = new ProtectPolicy(false, "off", "", "", "", true, true, true, true);
}
