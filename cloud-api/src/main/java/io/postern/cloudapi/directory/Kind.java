package io.postern.cloudapi.directory;

/** The kinds of rows of the directory; {@link #text} is stored. */
public enum Kind {
    DOMAIN("domain", Entry.Domain.class),
    PROJECT("project", Entry.Project.class),
    USER("user", Entry.User.class),
    ACCESS_KEY("access-key", Entry.AccessKey.class),
    SIGNING_KEY("signing-key", Entry.SigningKey.class),
    POSITION("position", Entry.Position.class);

    private final String text;
    private final Class<? extends Entry> shape;

    Kind(String text, Class<? extends Entry> shape) {
        this.text = text;
        this.shape = shape;
    }

    public String text() {
        return text;
    }

    public Class<? extends Entry> shape() {
        return shape;
    }
}
