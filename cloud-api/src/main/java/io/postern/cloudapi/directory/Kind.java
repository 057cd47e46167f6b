package io.postern.cloudapi.directory;

import java.util.stream.Stream;

/** The kinds of rows of the directory; {@link #text} is stored. */
public enum Kind {
    DOMAIN("domain", Entry.Domain.class),
    PROJECT("project", Entry.Project.class),
    USER("user", Entry.User.class),
    TOKEN_EPOCH("token-epoch", Entry.TokenEpoch.class),
    PERSONAL_KEY("personal-key", Entry.PersonalKey.class),
    MEMBERSHIP("membership", Entry.Membership.class),
    AGENCY("agency", Entry.Agency.class),
    ROLE("role", Entry.Role.class),
    GRANT("grant", Entry.Grant.class),
    REVOKED_TOKEN("revoked-token", Entry.RevokedToken.class),
    ACCESS_KEY("access-key", Entry.AccessKey.class),
    SIGNING_KEY("signing-key", Entry.SigningKey.class),
    POSITION("position", Entry.Position.class);

    private final String text;
    private final Class<? extends Entry> shape;

    Kind(String text, Class<? extends Entry> shape) {
        this.text = text;
        this.shape = shape;
    }

    /** @throws IllegalStateException when no kind has this text */
    static Kind of(String text) {
        return Stream.of(values())
                .filter(kind -> kind.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the directory knows no " + text));
    }

    public String text() {
        return text;
    }

    public Class<? extends Entry> shape() {
        return shape;
    }
}
