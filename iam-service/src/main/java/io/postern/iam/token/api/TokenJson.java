package io.postern.iam.token.api;

import io.postern.cloudapi.token.Claims;
import io.postern.iam.catalog.Catalog;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a token says, for people. */
record TokenJson(Token token) {

    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
    /** System names, as the owner of a domain has them. */
    private static final List<Role> OWNERS = List.of(new Role("0", "te_admin"), new Role("0", "secu_admin"));

    /** Either project or domain, never both. */
    record Token(
            List<String> methods,
            String issuedAt,
            String expiresAt,
            User user,
            @Nullable Project project,
            @Nullable Domain domain,
            List<Role> roles,
            @Nullable List<Catalog.Service> catalog) {}

    record User(String id, String name, String passwordExpiresAt, Domain domain) {}

    record Project(String id, String name, Domain domain) {}

    record Domain(String id, String name) {}

    record Role(String id, String name) {}

    /** @param catalog null leaves it out */
    static TokenJson of(Claims claims, @Nullable List<Catalog.Service> catalog) {
        Domain domain = new Domain(claims.domainId(), claims.domainName());
        Project project = claims.scope() instanceof Claims.Scope.Project(String id, String name)
                ? new Project(id, name, domain)
                : null;
        return new TokenJson(new Token(
                claims.methods(),
                text(claims.issuedAt()),
                text(claims.expiresAt()),
                new User(claims.userId(), claims.userName(), "", domain),
                project,
                project == null ? domain : null,
                OWNERS,
                catalog));
    }

    private static String text(Instant time) {
        return MICROS.format(time);
    }
}
