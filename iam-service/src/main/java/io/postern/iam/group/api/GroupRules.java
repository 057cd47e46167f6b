package io.postern.iam.group.api;

import io.postern.iam.api.Members;

/** The shape of what a caller may ask for. */
final class GroupRules {

    static final int LONGEST_DESCRIPTION = 255;
    private static final int LONGEST_NAME = 128;

    private GroupRules() {}

    static String name(String name) {
        if (name.isBlank()) {
            throw Members.wrong("group.name", "1 to %d characters".formatted(LONGEST_NAME));
        }
        return Members.text("group.name", name, LONGEST_NAME);
    }
}
