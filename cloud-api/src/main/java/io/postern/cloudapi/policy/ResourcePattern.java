package io.postern.cloudapi.policy;

/** Resources a statement is about; {@code *} in any of the five parts. */
record ResourcePattern(Glob service, Glob region, Glob account, Glob type, Glob path) {

    private static final String AGENCIES = "/iam/agencies/";

    /** @param text five parts, or {@code /iam/agencies/<id>} as policies for agencies have it */
    static ResourcePattern of(String text) {
        ResourcePath parts = text.startsWith(AGENCIES)
                ? new ResourcePath("iam", "*", "*", "agencies", text.substring(AGENCIES.length()))
                : ResourcePath.of(text);
        return new ResourcePattern(
                Glob.of(parts.service()),
                Glob.of(parts.region()),
                Glob.of(parts.account()),
                Glob.of(parts.type()),
                Glob.of(parts.path()));
    }

    boolean matches(ResourcePath resource) {
        return service.matches(resource.service())
                && type.matches(resource.type())
                && path.matches(resource.path())
                && account.matches(resource.account())
                && region.matches(resource.region());
    }
}
