package io.postern.iam.user.domain;

/** What a password login needs beside the password. */
public enum LoginProtection {
    NONE,
    /** A code by text message: kept as it is set, but nothing here sends one. */
    SMS,
    /** A code by mail: kept as it is set, but nothing here sends one. */
    EMAIL,
    /** A code of the user's virtual MFA device. */
    VMFA
}
