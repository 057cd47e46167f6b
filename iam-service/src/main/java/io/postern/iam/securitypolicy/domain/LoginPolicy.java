package io.postern.iam.securitypolicy.domain;

/**
 * @param validityDays after how many days without a login a user is shut out; 0 for never. Kept, without effect here
 * @param lockoutMinutes how long a user is locked
 * @param failures how many wrong passwords lock him
 * @param withinMinutes how far apart they may be
 * @param sessionMinutes of the console; kept, without effect here
 * @param greeting of the console; kept, without effect here
 * @param showsLastLogin on the console; kept, without effect here
 */
public record LoginPolicy(
        int validityDays,
        int lockoutMinutes,
        int failures,
        int withinMinutes,
        int sessionMinutes,
        String greeting,
        boolean showsLastLogin) {

    public static final LoginPolicy DEFAULT = new LoginPolicy(0, 15, 5, 15, 60, "", false);
}
